import { readFileSync } from 'node:fs';
import { decodeStructured, parseFact } from '@chokepoint/contracts/cloudevents';
import { parseNetwork } from '@chokepoint/network';
import { describe, expect, it } from '@jest/globals';
import { acts } from './back-test-row.js';
import { backTest } from './back-test.js';
import { factsOf } from './given-incidents.js';
import type { RecordedLosses } from './recorded-losses.js';

const data = (name: string) => readFileSync(new URL(`../../../../data/${name}`, import.meta.url), 'utf8');
const recorded = JSON.parse(data('recorded-losses.json')) as RecordedLosses[];

function fact(line: string) {
  const decoded = decodeStructured(line);
  const parsed = decoded.ok ? parseFact(decoded.event) : decoded;
  if (!('fact' in parsed)) throw new Error(line);
  return parsed.fact;
}

describe('the back-test of the reference network on the timeline', () => {
  const network = parseNetwork(JSON.parse(data('reference-network.json'))).compiled!;
  const { rows, correlations, misses } = backTest(network, factsOf(...data('timeline.jsonl').trim().split('\n').map(fact)), recorded);
  const kindsOf = (incident: string) => misses.filter((miss) => miss.incident === incident).map(({ kind }) => kind);

  it('has a row for every incident, with what was recorded of it', () => {
    expect(rows.map(({ incident }) => incident).toSorted()).toEqual(recorded.map(({ incident }) => incident).toSorted());
    expect(rows.filter(({ losses, recorded: figures }) => losses.recorded.length > 0 && figures.size === 0)).toEqual([]);
  });

  it('names a reason wherever nothing is projected', () => {
    const reasons = ['not in the network', 'withdrawn', 'no loss projected', 'nothing recorded'];
    const silent = rows.filter(({ projected }) => projected.value === 0).filter(({ incident }) => !kindsOf(incident).some((kind) => reasons.includes(kind)));
    expect(silent.map(({ incident }) => incident)).toEqual([]);
  });

  it('projects nothing but what the network knows and what was not called off', () => {
    for (const { projected } of rows) {
      expect(acts(projected)).toBe(!projected.withdrawn && (projected.unknown.length === 0 || projected.length > 0));
      if (!acts(projected)) expect(projected.value).toBe(0);
    }
  });

  it('claims no loss for a negative control', () => {
    expect(misses.filter(({ kind }) => kind === 'negative control')).toEqual([]);
  });

  it('says how many pairs a correlation rests on', () => {
    expect(correlations.get('days')!.all.n).toBe(rows.filter(({ recorded: figures }) => figures.has('days')).length);
    for (const { all, acting, losing } of correlations.values()) expect(all.n >= acting.n && acting.n >= losing.n).toBe(true);
  });
});
