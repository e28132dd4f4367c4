/** How far a lane's own history is believed. Strengths are in lines, times in days. */
export interface ArrivalParameters {
  /** So many arrivals of a lane count as much as what its vendor's say; a lane counts for less than that among its vendor's. */
  readonly laneStrength: number;
  /** So many arrivals of a vendor count as much as what all say; a vendor counts for less than that among all. */
  readonly vendorStrength: number;
  /** So many arrivals in all count as much as the promise itself, with its wide tails. */
  readonly promiseStrength: number;
  /** What closed so long ago counts half; Infinity: all count alike. */
  readonly halfLifeDays: number;
}

/** Chosen on the first half of a public delivery history (docs/decisions/0015). */
export const DEFAULT_PARAMETERS: ArrivalParameters = { laneStrength: 30, vendorStrength: 300, promiseStrength: 100, halfLifeDays: 365 };
