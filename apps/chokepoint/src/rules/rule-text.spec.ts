import type { alerts } from '@chokepoint/contracts/grpc';
import { raisedNames, ruleText } from './rule-text.js';

const rule = (given: Partial<alerts.Rule>): alerts.Rule => ({ id: 'r', network: 'n', raiseAt: '', url: '', secret: '', disabled: false, raised: [], raisedLanes: [], ...given }) as alerts.Rule;

describe('A rule in words', () => {
  it.each<[Partial<alerts.Rule>, string]>([
    [{ raiseAt: 'high', scope: { node: 'apple' } }, 'r: exposure of apple in n from high on'],
    [{ raiseAt: '7.5', scope: { owner: 'TSMC' } }, 'r: exposure of nodes of TSMC in n from 7.5 on'],
    [{ raiseAt: 'high', scope: { kind: 'hbm' } }, 'r: exposure of nodes of the kind hbm in n from high on'],
    [{ raiseAt: 'high', scope: { all: true } }, 'r: exposure of any node in n from high on'],
    [{ on: 'delivery.overdue', scope: { vendor: 'acme' }, minDays: 1, minQuantity: 50 }, 'r: deliveries overdue, from acme, from 1 day on, from 50 units on'],
    [{ on: 'lane.drifting', scope: { lane: { from: 'acme', to: 'b', input: 'hbm' } } }, 'r: lanes that drift, from acme to b of hbm'],
    [{ on: 'lane.drifting', scope: { all: true } }, 'r: lanes that drift'],
  ])('%j', (given, text) => expect(ruleText(rule(given))).toBe(text));

  it('names the nodes and lanes that it has raised', () => {
    expect(raisedNames(rule({ raised: ['a'], raisedLanes: [{ from: 'x', to: 'y', input: 'z' }] }))).toEqual(['a', 'x → y (z)']);
  });
});
