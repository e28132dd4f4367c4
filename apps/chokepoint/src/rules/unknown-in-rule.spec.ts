import { status } from '@grpc/grpc-js';
import { CallError } from '@chokepoint/service/client';
import { unknownInRule } from './unknown-in-rule.js';

type Risk = Parameters<typeof unknownInRule>[1];

const NETWORK = { nodes: [{ id: 'apple', owner: 'Apple', kind: 'buyer' }, { id: 'cowos', owner: 'TSMC', kind: 'packaging' }] };
const risk = (answers: object): Risk => answers as Risk;
const known = risk({ getNetwork: () => Promise.resolve({ network: 'n', document: JSON.stringify(NETWORK) }), listLanes: () => Promise.resolve({ lanes: [{}] }) });
const refusing = (error: CallError) => risk({ getNetwork: () => Promise.reject(error), listLanes: () => Promise.reject(error) });

describe('What a rule names', () => {
  it.each([
    [{ network: 'n', scope: { all: true } }, []],
    [{ network: 'n', scope: { node: 'apple' } }, []],
    [{ network: 'n', scope: { node: 'aple' } }, ['network n: no node "aple" is known; the nearest: apple']],
    [{ network: 'n', scope: { owner: 'TMSC' } }, ['network n: no owner "TMSC" is known; the nearest: TSMC']],
    [{ network: 'n', scope: { kind: 'buyers' } }, ['network n: no kind "buyers" is known; the nearest: buyer']],
    [{ on: 'lane.drifting', scope: { vendor: 'cowos' } }, []],
  ])('%j', async (rule, warnings) => expect(await unknownInRule(rule, known)).toEqual(warnings));

  it('may be a network, a vendor or a lane that nobody knows', async () => {
    expect(await unknownInRule({ network: 'm', scope: { all: true } }, refusing(new CallError(status.NOT_FOUND, 'network m is unknown; known: n', [])))).toEqual(['network m is unknown; known: n']);
    const violation = { field: '/filter/vendors/0', description: 'no vendor "x" is known; known: cowos' };
    expect(await unknownInRule({ on: 'lane.drifting', scope: { vendor: 'x' } }, refusing(new CallError(status.INVALID_ARGUMENT, '', [violation])))).toEqual([violation.description]);
    const none = risk({ listLanes: () => Promise.resolve({ lanes: [] }) });
    expect(await unknownInRule({ on: 'delivery.overdue', scope: { lane: { from: 'cowos', to: 'apple' } } }, none)).toEqual(['nothing was ordered yet of cowos, apple']);
  });

  it('is taken as it is where nobody answers, and that is said', async () => {
    expect(await unknownInRule({ network: 'n', scope: { node: 'a' } }, refusing(new CallError(status.UNAVAILABLE, 'away', [])))).toEqual(['whether its names are known could not be found out: away']);
  });
});
