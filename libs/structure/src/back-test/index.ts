export { type BackTest, backTest, type ClassCorrelation } from './back-test.js';
export type { BackTestRow, RankedFigure } from './back-test-row.js';
export { type IncidentCourse, incidentCourse, incidentsOf } from './incident-course.js';
export type { Miss } from './misses.js';
export { type HardestHit, projectedIncidentLoss, type ProjectedIncidentLoss } from './projected-loss.js';
export { midranks, rankCorrelation, type RankCorrelation } from './rank-correlation.js';
export { amountOf, comparedFigures, type Measure, MEASURES, type MeasureClass, type RecordedFigure, type RecordedLosses } from './recorded-losses.js';
