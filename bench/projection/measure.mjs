import { PerformanceObserver, performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ProjectionWorkspace, WeeklyProjection } from '@chokepoint/exposure';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Runs the versions in turn, so that whatever else the machine does hits all of them, and sorts the milliseconds of each. */
export function alternate(versions, runs) {
  const times = versions.map(() => []);
  for (let run = 0; run < runs; run++) {
    versions.forEach((version, index) => {
      collectGarbage();
      const start = performance.now();
      version();
      times[index].push(performance.now() - start);
    });
  }
  return times.map(summary);
}

function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return {
    median: sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2,
    least: sorted[0],
    most: sorted.at(-1),
  };
}

const WARM_UPS = 6;

/**
 * What the weeks of one run leave on the heap, and how often the collector ran meanwhile.
 * Runs a few times before it counts: until the compiler is done, numbers are put on the heap.
 */
export async function allocation(network, scenario) {
  const workspace = new ProjectionWorkspace(network);
  let collections = 0;
  const observer = new PerformanceObserver((list) => (collections += list.getEntries().length));
  const runWeeks = () => {
    const run = new WeeklyProjection(network, scenario, workspace);
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    for (let week = 0; week < scenario.weeks; week++) run.advance(week);
    return process.memoryUsage().heapUsed - before;
  };
  for (let warmUp = 0; warmUp < WARM_UPS; warmUp++) runWeeks();
  await settled();
  observer.observe({ entryTypes: ['gc'] });
  const bytes = runWeeks();
  await settled();
  observer.disconnect();
  // One collection is the one that `runWeeks` asks for before it counts.
  return { bytesPerWeek: bytes / scenario.weeks, collections: collections - 1 };
}

/** Entries of an observer arrive with the next turn of the event loop. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
