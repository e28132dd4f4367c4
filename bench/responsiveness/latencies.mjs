import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Asks at a fixed rate, however long answers take, and sorts how long each took. */
export async function latencies(ask, { seconds, rate }) {
  const times = [];
  const open = [];
  const start = performance.now();
  for (let count = 0; count < seconds * rate; count++) {
    const due = start + (count * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    // From when it was due: a question that had to wait for this process waited too.
    open.push(ask().then(() => times.push(performance.now() - due)));
  }
  await Promise.all(open);
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
  return { answered: times.length, p50: at(0.5), p99: at(0.99), most: times.at(-1) };
}
