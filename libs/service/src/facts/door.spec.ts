import { factAtTheDoor, type ReceivedFact } from './door.js';
import { decideFact } from './decide-fact.js';
import { factRecord } from './record.js';
import type { GivenIdentity } from './identity.js';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const REPORT = { node: 'n5', incident: 'quake', status: 'confirmed', remaining: 0.4, start: '2026-02-28' };

const check = (data: object | undefined, identity: GivenIdentity = {}) =>
  factAtTheDoor(
    { type: 'chokepoint.capacity.reported.v1', identity, data, pointers: { identity: '', data: '/report' } },
    { source: '//chokepoint/capacity', now: NOW },
  );

function accepted(data: object = REPORT, identity: GivenIdentity = {}): ReceivedFact<'chokepoint.capacity.reported.v1'> {
  const checked = check(data, identity);
  if (!checked.ok) throw new Error(JSON.stringify(checked.violations));
  return checked.fact;
}

function violations(data: object | undefined, identity: GivenIdentity = {}): string[] {
  const checked = check(data, identity);
  return checked.ok ? [] : checked.violations.map(({ field }) => field);
}

describe('a fact at the door', () => {
  it('gets what the client left out of its identity', () => {
    expect(accepted()).toMatchObject({ source: '//chokepoint/capacity', id: expect.stringMatching(/^[0-9a-f-]{36}$/), time: NOW.getTime(), timeGiven: false });
  });

  it('keeps what the client gave', () => {
    const identity = { id: '1', source: '//fab', time: '2026-02-28T10:00:00+02:00' };
    expect(accepted(REPORT, identity)).toMatchObject({ id: '1', source: '//fab', time: Date.parse('2026-02-28T08:00:00Z'), timeGiven: true });
  });

  it('has only the fields that were sent', () => {
    const message = { ...REPORT, until: undefined, cause: null, sources: [] };
    expect(accepted(message).data).toEqual(REPORT);
    expect(accepted({ ...REPORT, sources: [{ url: 'https://x', note: undefined }] }).data['sources']).toEqual([{ url: 'https://x' }]);
  });

  it.each([
    ['id', { id: '' }, '/id'],
    ['id with NUL', { id: 'a\u0000' }, '/id'],
    ['source', { source: 'x'.repeat(513) }, '/source'],
    ['time', { time: 'yesterday' }, '/time'],
    ['time before the year 1', { time: '0000-12-31' }, '/time'],
    ['time that turns into the year 10000', { time: '9999-12-31T23:59:59-01:00' }, '/time'],
  ])('is refused for its %s', (_, identity, field) => expect(violations(REPORT, identity)).toEqual([field]));

  it.each([
    ['none', undefined, '/report'],
    ['no node', { ...REPORT, node: '' }, '/report/node'],
    ['less than nothing remaining', { ...REPORT, remaining: -1 }, '/report/remaining'],
    ['a number that is none', { ...REPORT, remaining: NaN }, '/report/remaining'],
    ['a number beyond all', { ...REPORT, rampWeeks: Infinity }, '/report/rampWeeks'],
    ['a start that is no moment', { ...REPORT, start: '30 February' }, '/report/start'],
    ['text that cannot be stored', { ...REPORT, cause: 'a\u0000b' }, '/report/cause'],
    ['an address that cannot be stored', { ...REPORT, sources: [{ url: '\ud800' }] }, '/report/sources/0/url'],
    ['more than a topic takes', { ...REPORT, cause: 'x'.repeat(1_000_000) }, '/report'],
  ])('is refused for data with %s', (_, data, field) => expect(violations(data)).toEqual([field]));

  it('is told everything that is wrong at once', () => {
    expect(violations({ ...REPORT, node: '', remaining: -1 }, { time: 'x' })).toEqual(['/time', '/report/node', '/report/remaining']);
  });

  it('becomes an event in binary mode, keyed by its node', () => {
    const { topic, key, value, headers } = factRecord(accepted(REPORT, { id: '1' }));
    expect([topic, String(key), JSON.parse(String(value))]).toEqual(['chokepoint.capacity', 'n5', REPORT]);
    expect(String(headers['ce_id'])).toBe('1');
    expect(String(headers['ce_time'])).toBe(NOW.toISOString());
  });
});

describe('a fact that comes again', () => {
  const known = { type: 'chokepoint.capacity.reported.v1', time: NOW.getTime() - 1, data: { ...REPORT } } as const;

  it('is new when nothing is known of it', () => expect(decideFact(undefined, accepted())).toBe('accepted'));
  it('is known with the same content, whenever it is heard', () => expect(decideFact(known, accepted())).toBe('already-known'));
  it('is known with its fields in another order', () => {
    expect(decideFact({ ...known, data: Object.fromEntries(Object.entries(REPORT).reverse()) }, accepted())).toBe('already-known');
  });
  it('is a conflict with another content', () => expect(decideFact(known, accepted({ ...REPORT, remaining: 0.5 }))).toBe('conflict'));
  it('is a conflict with another time, where one was given', () => {
    expect(decideFact(known, accepted(REPORT, { time: '2026-03-01' }))).toBe('conflict');
    expect(decideFact(known, accepted(REPORT, { time: new Date(known.time).toISOString() }))).toBe('already-known');
  });
  it('is a conflict with another type', () => expect(decideFact({ ...known, type: 'chokepoint.delivery.delayed.v1' }, accepted())).toBe('conflict'));
});
