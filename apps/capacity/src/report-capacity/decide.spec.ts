import { factAtTheDoor } from '@chokepoint/service';
import { decide, evolve, type CapacityReport, type Incident, type ReportState } from './decide.js';

function report(fields: object = {}, identity: { id?: string; source?: string; time?: string } = {}): CapacityReport {
  const data = { node: 'n5', incident: 'quake', status: 'confirmed', remaining: 0.4, start: '2026-02-28', ...fields };
  const pointers = { identity: '', data: '/report' };
  const request = { type: 'chokepoint.capacity.reported.v1' as const, identity: { id: '1', time: '2026-03-01', ...identity }, data, pointers };
  const checked = factAtTheDoor(request, { source: '//fab', now: new Date(0) });
  if (!checked.ok) throw new Error(JSON.stringify(checked.violations));
  return checked.fact;
}

const given = (known?: CapacityReport): ReportState => (known ? { known } : {});

describe('a capacity report', () => {
  it('that is new is a fact', () => expect(decide(given(), report())).toEqual({ answer: 'accepted', events: [report()] }));
  it('that was given before is no news', () => expect(decide(given(report()), report())).toEqual({ answer: 'already-known', events: [] }));
  it('under the id of another is a conflict', () => {
    expect(decide(given(report()), report({ remaining: 0.5 }))).toEqual({ answer: 'conflict', events: [] });
  });
  it('that withdraws what was never reported is a fact too', () => {
    expect(decide(given(), report({ status: 'withdrawn' })).answer).toBe('accepted');
  });
});

describe('an incident', () => {
  const after = (...reports: CapacityReport[]): Incident | undefined => reports.reduce<Incident | undefined>(evolve, undefined);

  it('counts its reports', () => expect(after(report(), report({}, { id: '2' }))?.reports).toBe(2));

  it.each([
    ['known last', { time: '2026-03-02', id: '0', source: '//a' }],
    ['of the greatest source, at the same moment', { source: '//g', id: '0' }],
    ['of the greatest id, from the same source', { id: '2' }],
    ['greatest by its bytes', { id: '\u{1f600}' }],
  ])('is what the report says that is %s, in whatever order they come', (_, identity) => {
    const newest = report({ status: 'restored' }, identity);
    const older = report({}, identity.id === '\u{1f600}' ? { id: '\uffee' } : {});
    expect(after(older, newest)?.newest).toMatchObject({ status: 'restored' });
    expect(after(newest, older)?.newest).toMatchObject({ status: 'restored' });
  });
});
