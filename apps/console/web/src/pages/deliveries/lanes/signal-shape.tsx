interface SignalProps {
  readonly cx?: number;
  readonly cy?: number;
}

/** A point that signals: a shape and a colour of its own. */
export function LaterSignal({ cx, cy }: SignalProps) {
  return cx === undefined || cy === undefined || Number.isNaN(cy) ? null : <path d={`M${cx} ${cy - 4.5}l4.5 8h-9z`} fill="var(--level-high)" />;
}

export function EarlierSignal({ cx, cy }: SignalProps) {
  return cx === undefined || cy === undefined || Number.isNaN(cy) ? null : <path d={`M${cx} ${cy + 4.5}l4.5 -8h-9z`} fill="var(--series-3)" />;
}
