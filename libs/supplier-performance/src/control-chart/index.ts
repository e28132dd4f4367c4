export { type ChartWindow, type ControlChart, controlChartAt, controlChartOf, type ControlChartParameters, type ControlPoint } from './control-chart.js';
export { cusumChart, type CusumColumns } from './cusum-chart.js';
export { ewmaChart, type EwmaColumns } from './ewma-chart.js';
export { type LaneChartColumns, laneChartColumns } from './lane-columns.js';
