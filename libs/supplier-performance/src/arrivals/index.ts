export { type Arrival, arrivalOf, type Known } from './arrival.js';
export { type ArrivalParameters, DEFAULT_PARAMETERS } from './arrival-parameters.js';
export type { LineSpan } from './lateness-counts.js';
export { LatenessDistribution } from './lateness-distribution.js';
export { type Basis, type Evidence, LatenessHistory, type LaneLateness } from './lateness-history.js';
export { type ArrivalForecast, arrivalForecasts, type ArrivalQuery, arrivalSteps, type RestsOn } from './arrival-forecasts.js';
