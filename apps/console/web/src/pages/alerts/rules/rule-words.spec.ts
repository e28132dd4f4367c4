import { describe, expect, it } from '@jest/globals';
import type { AlertRule } from '@chokepoint/console-service/contract';
import { ruleWords } from './rule-words.js';

const exposure = (scope: AlertRule['scope'], raiseAt = 'elevated') => ruleWords({ on: 'exposure', network: 'net', scope, raiseAt }, (id) => id.toUpperCase());

describe('A rule in words', () => {
  it.each<[AlertRule['scope'], string]>([
    [{ by: 'all' }, 'All nodes of net at elevated or above'],
    [{ by: 'node', name: 'n5' }, 'Node N5 of net at elevated or above'],
    [{ by: 'owner', name: 'TSMC' }, 'Nodes owned by TSMC of net at elevated or above'],
    [{ by: 'kind', name: 'wafer' }, 'Nodes of kind Wafers of net at elevated or above'],
    [{ by: 'kind', name: 'own kind' }, 'Nodes of kind own kind of net at elevated or above'],
  ])('watches exposure: %j', (scope, words) => expect(exposure(scope)).toBe(words));

  it('may name points', () => expect(exposure({ by: 'all' }, '12.5')).toBe('All nodes of net at 12.5 points or more'));

  it('watches lanes', () => {
    expect(ruleWords({ on: 'delivery.overdue', scope: { by: 'vendor', name: 'v' }, minDays: 1, minQuantity: 1500 })).toBe('Order lines overdue on all lanes from v by 1 day or more with 1,500 units or more to come');
    expect(ruleWords({ on: 'lane.drifting', scope: { by: 'lane', from: 'a', to: 'b', input: 'i' }, minDays: 0 })).toBe('Lanes that drift on lanes from a to b of i');
    expect(ruleWords({ on: 'lane.drifting', scope: { by: 'all' } })).toBe('Lanes that drift on all lanes');
  });
});
