import { decodeCloudEvent } from './decode.js';
import type { ReceivedEvent } from './message.js';
import { parseEvent, parseFact } from './parse.js';

const event = (type: string, data: unknown): ReceivedEvent => ({ id: '1', source: '//example', type, time: 5, data, mode: 'binary' });
const LINE = { from: 'n5', to: 'trainium2', input: 'wafer', order: 'PO-1', line: '7' };
const REPORT = { node: 'n5', incident: 'quake', status: 'confirmed', remaining: 0.4, start: '2025-01-20T16:17:00Z' };
const CAPACITY = 'chokepoint.capacity.reported.v1';

const problemsOf = (type: string, data: unknown) => {
  const parsed = parseFact(event(type, data));
  return parsed.ok ? [] : [parsed.reason, ...parsed.problems.map(({ path }) => path)];
};

describe('A fact', () => {
  it('has its moments in milliseconds', () => {
    expect(parseFact(event(CAPACITY, { ...REPORT, until: '2025-01-27' }))).toEqual({
      ok: true,
      fact: {
        id: '1',
        source: '//example',
        type: CAPACITY,
        time: 5,
        data: { ...REPORT, start: Date.UTC(2025, 0, 20, 16, 17), until: Date.UTC(2025, 0, 27) },
      },
    });
  });

  it.each([
    ['chokepoint.delivery.ordered.v1', { ...LINE, quantity: 10, promised: '2025-01-20' }],
    ['chokepoint.delivery.received.v1', { ...LINE, quantity: 0, at: '2025-01-20', final: true }],
    ['chokepoint.delivery.cancelled.v1', LINE],
    ['chokepoint.delivery.delayed.v1', { from: 'n5', incident: 'ports', status: 'withdrawn' }],
    [CAPACITY, { node: 'n5', incident: 'quake', status: 'withdrawn' }],
    [CAPACITY, { ...REPORT, remaining: 1.5, sources: ['https://example.org', { title: 'A paper' }], note: 'free' }],
  ])('can be %s', (type, data) => {
    expect(problemsOf(type, data)).toEqual([]);
  });

  it.each([
    [CAPACITY, { ...REPORT, remaining: -1 }, '/data/remaining'],
    [CAPACITY, { ...REPORT, scrap: 1.1 }, '/data/scrap'],
    [CAPACITY, { ...REPORT, status: 'rumoured' }, '/data/status'],
    [CAPACITY, { ...REPORT, start: '2025-02-30' }, '/data/start'],
    [CAPACITY, { ...REPORT, start: undefined }, '/data/start'],
    [CAPACITY, { ...REPORT, node: '' }, '/data/node'],
    [CAPACITY, { ...REPORT, sources: ['a', 7] }, '/data/sources/1'],
    [CAPACITY, 'text', '/data'],
    ['chokepoint.delivery.ordered.v1', { ...LINE, quantity: 0, promised: '2025-01-20' }, '/data/quantity'],
    ['chokepoint.delivery.received.v1', { ...LINE, quantity: 1, at: '2025-01-20', final: 'yes' }, '/data/final'],
    ['chokepoint.delivery.delayed.v1', { from: 'n5', incident: 'a', status: 'confirmed', delayDays: '3', start: '2025-01-20' }, '/data/delayDays'],
  ])('of type %s is refused with what is wrong named: %j', (type, data, path) => {
    expect(problemsOf(type, data)).toEqual(['invalid-data', path]);
  });

  it.each(['chokepoint.capacity.reported.v2', 'chokepoint.exposure.changed.v1', 'toString', '__proto__'])('is not %s', (type) => {
    expect(problemsOf(type, {})).toEqual(['unknown-type', '/type']);
  });

  it('does not let data reach a prototype', () => {
    const value = `{"__proto__":{"polluted":true},${JSON.stringify(REPORT).slice(1)}`;
    const headers = { ce_specversion: '1.0', ce_id: '1', ce_source: 's', ce_type: CAPACITY, ce_time: '2025-01-01T00:00:00Z' };
    const decoded = decodeCloudEvent({ value, headers });
    const parsed = parseFact((decoded as { event: ReceivedEvent }).event);
    expect(parsed).toMatchObject({ ok: true });
    expect((parsed as unknown as { fact: { data: { polluted?: boolean } } }).fact.data.polluted).toBeUndefined();
  });

  it('is one event among others, each read by its own schema', () => {
    expect(parseEvent(event(CAPACITY, REPORT), CAPACITY)).toMatchObject({ ok: true, value: { node: 'n5' } });
    expect(parseEvent(event(CAPACITY, REPORT), 'chokepoint.alert.raised.v1')).toMatchObject({ ok: false, reason: 'unknown-type' });
  });
});
