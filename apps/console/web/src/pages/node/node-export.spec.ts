import { describe, expect, it } from '@jest/globals';
import type { NodeLane, NodeView, SourcedNumber } from '@chokepoint/console-service/contract';
import { footnotesOf, laneRows, numberRows } from './node-export.js';

const number = (value: number, more: Partial<SourcedNumber> = {}): SourcedNumber => ({ value, basis: 'default', citations: [], ...more });
const lane: NodeLane = { node: { id: 'n5', name: 'N5' }, input: 'wafer', share: number(0.8, { basis: 'reported' }), standby: number(0), leadWeeks: number(3), priority: number(1), flow: 80, shareOfOutput: 0.1 };
const node = {
  node: { id: 'apple', name: 'Apple' },
  numbers: { demand: number(1_200, { basis: 'estimated', how: 'a guess', citations: ['https://a.org', 'https://b.org'] }) },
  requirements: [{ input: 'wafer', unitsPerOutput: number(1), criticality: number(1), stockWeeks: number(2), surge: number(0.25) }],
  suppliers: [lane],
  customers: [],
} as unknown as NodeView;

describe('A node as a table', () => {
  it('has every number with its source', () => {
    const rows = numberRows(node);
    expect(rows[0]).toEqual({ of: 'apple', number: 'demand', value: 1_200, basis: 'estimated', how: 'a guess', rule: '', asOf: '', citations: 'https://a.org https://b.org' });
    expect(rows.map(({ of, number: name }) => `${of} ${name}`)).toEqual(['apple demand', 'apple/wafer unitsPerOutput', 'apple/wafer criticality', 'apple/wafer stockWeeks', 'apple/wafer surge', 'n5/apple/wafer share', 'n5/apple/wafer standby', 'n5/apple/wafer leadWeeks', 'n5/apple/wafer priority']);
  });

  it('has a row a lane', () => {
    expect(laneRows([lane])).toEqual([{ node: 'n5', name: 'N5', exposure: '', level: '', input: 'wafer', share: 0.8, shareBasis: 'reported', standby: 0, leadWeeks: 3, leadBasis: 'default', priority: 1, flow: 80, shareOfOutput: 0.1 }]);
  });

  it('has a footnote for each source, once', () => {
    const guess = number(1, { how: 'a guess', citations: ['https://a.org'], asOf: '2024' });
    expect(footnotesOf([guess, number(2), number(3, { how: 'a rule' }), guess])).toEqual({
      marks: [1, undefined, 2, 1],
      notes: [
        { mark: 1, text: 'a guess https://a.org (2024)' },
        { mark: 2, text: 'a rule' },
      ],
    });
  });
});
