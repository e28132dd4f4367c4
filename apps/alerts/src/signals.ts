/** Changes were stored and wait for a decision. */
export const UNDECIDED = 'alerts_undecided';
/** Deliveries were queued. */
export const QUEUED = 'alerts_queued';
