export { type Alarm, alarmsRaised, type Detection, detection, falseAlarmRate, meanAbove, thresholdAtRate } from './alarm-measures.js';
export { alarmSeries, type WatchedLine } from './alarm-series.js';
export { type CourseShape, type LaneCourse, laneCourse } from './lane-course.js';
