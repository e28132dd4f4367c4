import type { Metrics } from '@chokepoint/service';
import { Counter, Histogram } from 'prom-client';

const SECONDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];

/** Counts scorings. @returns what to tell of each */
export function measureScoring({ registry }: Metrics): (networks: number, seconds: number) => void {
  const scored = new Counter({ name: 'chokepoint_scorings_total', help: 'Networks scored at the present', registers: [registry] });
  const took = new Histogram({ name: 'chokepoint_scoring_seconds', help: 'From taking what is new to the stored result', buckets: SECONDS, registers: [registry] });
  return (networks, seconds) => {
    scored.inc(networks);
    took.observe(seconds);
  };
}
