import { garbage, records, report } from '../given-records.js';
import { classify } from './classify.js';

const NOON = '2025-01-21T12:00:00Z';
const LATER = '2025-01-21T13:00:00Z';

describe('Sorting a batch', () => {
  it('takes what is valid and rejects the rest with the field that is wrong', () => {
    const { facts, rejected } = classify(records(report('1', NOON), garbage('{'), report('2', NOON, { remaining: -1 }), report('3', NOON)));
    expect(facts.map(({ event }) => event.id)).toEqual(['1', '3']);
    expect(rejected.map(({ record, reason }) => [record.offset, reason])).toEqual([[1n, 'not-json'], [2n, 'invalid-data']]);
    expect(rejected[1].detail).toMatch(/^\/data\/remaining: /);
  });

  it('takes a repeated event once and without a word', () => {
    const { facts, rejected } = classify(records(report('1', NOON), report('1', NOON)));
    expect(facts).toHaveLength(1);
    expect(rejected).toEqual([]);
  });

  it.each([
    ['first', [report('1', NOON), report('1', LATER)]],
    ['last', [report('1', LATER), report('1', NOON)]],
  ])('lets the earlier of two contents under one key hold when it comes %s', (_, given) => {
    const { facts, rejected } = classify(records(...given));
    expect(facts.map(({ event }) => new Date(event.time).toISOString())).toEqual(['2025-01-21T12:00:00.000Z']);
    expect(rejected.map(({ reason, fingerprint }) => [reason, fingerprint?.includes(String(Date.parse(LATER)))])).toEqual([['conflict', true]]);
  });

  it('rejects an event that is ours but no fact', () => {
    const event = { ...report('1', NOON) };
    const exposure = { ...event, headers: { ...event.headers, ce_type: Buffer.from('chokepoint.exposure.changed.v1') } };
    expect(classify(records(exposure)).rejected.map(({ reason }) => reason)).toEqual(['unknown-type']);
  });
});
