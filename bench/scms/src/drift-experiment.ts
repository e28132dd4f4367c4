import { type Alarm, alarmSeries, type Detection, detection, falseAlarmRate, laneCourse, meanAbove, thresholdAtRate, type WatchedLine } from '@chokepoint/supplier-performance';
import { medianSorted } from 'simple-statistics';
import { seeded } from './chance.js';
import type { DriftLane } from './drift-lanes.js';
import { mean } from './measures.js';
import { textTable } from './text-table.js';

const DRIFTS = [3, 7, 14];
const LINES = 180;
const DRIFT_FROM = 80;
const NAIVE_DAYS = 3;

interface Watch {
  readonly name: string;
  readonly alarm: Alarm;
}

type Seen = Exclude<Detection, string>;

interface Course {
  readonly series: readonly WatchedLine[];
  readonly driftDay: number;
}

/** Drifts injected into courses drawn from lanes: how soon the model's charts see them, beside a threshold on the mean. */
export function driftExperiment(lanes: readonly DriftLane[], repeats: number, seed: number, progress: (share: number) => void): string {
  const still = coursesOf(lanes, 0, repeats, seed, (share) => progress(share / 4)).map(({ series }) => series);
  const rate = falseAlarmRate(still, ({ drifting }) => drifting);
  const watches = watchesOf(thresholdAtRate(still, rate));
  const rows = watches.map(({ name, alarm }) => [name, falseAlarmRate(still, alarm).toFixed(2), `${(100 * shareInAlarm(still, alarm)).toFixed(0)} %`]);
  DRIFTS.forEach((days, place) => {
    const courses = coursesOf(lanes, days, repeats, seed + days, (share) => progress((1 + place + share) / 4));
    addDetections(rows, watches.map(({ alarm }) => courses.map(({ series, driftDay }) => detection(series, driftDay, alarm))));
  });
  const header = ['', 'false a lane-year', 'in alarm', ...DRIFTS.flatMap((days) => [`+${days} d: seen`, 'lines', 'days', 'mean', 'times'])];
  return `Drifts injected into ${lanes.length} lanes, ${repeats} courses each (seed ${seed}): of those not in alarm before, how many are seen within
${LINES - DRIFT_FROM} lines, the median of lines and days until then, the mean of lines (what is missed counts ${LINES - DRIFT_FROM}), and how many times the mean of all charts.

${textTable([header, ...rows])}
`;
}

function watchesOf(equalDays: number): Watch[] {
  return [
    { name: 'all charts of the model', alarm: ({ drifting }) => drifting },
    { name: '  EWMA', alarm: ({ average }) => average },
    { name: '  CUSUM', alarm: ({ cusum }) => cusum },
    { name: '  recent lateness', alarm: ({ recent }) => recent },
    { name: `mean of 20, +${equalDays.toFixed(1)} d (as many false)`, alarm: meanAbove(equalDays) },
    { name: `mean of 20, +${NAIVE_DAYS} d`, alarm: meanAbove(NAIVE_DAYS) },
  ];
}

function coursesOf(lanes: readonly DriftLane[], driftDays: number, repeats: number, seed: number, progress: (share: number) => void): Course[] {
  const chance = seeded(seed);
  return lanes.flatMap(({ sample, gapDays }, place) => {
    progress(place / lanes.length);
    return Array.from({ length: repeats }, () => {
      const { lines, driftDay } = laneCourse(sample, { lines: LINES, gapDays, driftFrom: DRIFT_FROM, driftDays }, chance);
      return { series: alarmSeries(lines), driftDay };
    });
  });
}

/** @param found by watch, then course */
function addDetections(rows: string[][], found: readonly (readonly Detection[])[]): void {
  const summaries = found.map(summaryOf);
  summaries.forEach(({ seen, lines, days, meanLines }, place) => {
    const times = place === 0 ? '' : text(meanLines / summaries[0].meanLines, 1);
    rows[place].push(`${(100 * seen).toFixed(0)} %`, text(lines), text(days), text(meanLines, 1), times);
  });
}

function summaryOf(detections: readonly Detection[]) {
  const fresh = detections.filter((each) => each !== 'already');
  const seen = fresh.filter((each) => each !== 'missed');
  return {
    seen: seen.length / fresh.length,
    lines: medianOf(fresh, ({ lines }) => lines),
    days: medianOf(fresh, ({ days }) => days),
    meanLines: mean(fresh.map((each) => (each === 'missed' ? LINES - DRIFT_FROM : each.lines))),
  };
}

/** What is missed counts as infinite. */
function medianOf(fresh: readonly (Seen | 'missed')[], pick: (seen: Seen) => number): number {
  return medianSorted(fresh.map((each) => (each === 'missed' ? Infinity : pick(each))).sort((a, b) => a - b));
}

function text(value: number, digits = 0): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–';
}

function shareInAlarm(lanes: readonly (readonly WatchedLine[])[], alarm: Alarm): number {
  const all = lanes.flat();
  return all.filter(alarm).length / all.length;
}
