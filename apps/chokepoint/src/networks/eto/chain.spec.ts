import { describe, expect, it } from '@jest/globals';
import { chainOf, upstreamOf } from './chain.js';
import type { EtoInput } from './eto-data.js';

const input = (id: string, type = 'tool_resource', stage?: string): [string, EtoInput] => [id, { id, name: id, type, stage }];
const DATA = {
  stages: new Map([['S1', 'Design'], ['S2', 'Fabrication']]),
  inputs: new Map([input('cpu', 'process', 'S1'), input('gpu', 'process', 'S1'), input('deposit', 'process', 'S2'), input('etch', 'process', 'S2'), input('tool'), input('type'), input('chip', 'ultimate_output'), input('unused')]),
  sequence: [
    { input: 'deposit', goesInto: 'etch', isTypeOf: undefined },
    { input: 'etch', goesInto: 'chip', isTypeOf: undefined },
    { input: 'tool', goesInto: 'etch', isTypeOf: undefined },
    { input: 'tool', goesInto: 'etch', isTypeOf: undefined },
    { input: 'type', goesInto: undefined, isTypeOf: 'tool' },
    { input: 'type', goesInto: undefined, isTypeOf: 'type' },
  ],
};

describe('The chain of the data set', () => {
  it('has every link once, and none to itself', () => {
    const { goesInto, types } = chainOf(DATA);
    expect([goesInto.get('etch'), types.get('tool'), types.get('type')]).toEqual([['deposit', 'tool'], ['type'], undefined]);
  });

  it('hands on from the last steps of a stage to the first of the next where the sequence ends', () => {
    const { handedOn, notes } = chainOf(DATA);
    expect([...handedOn]).toEqual([['deposit', ['cpu', 'gpu']]]);
    expect(notes).toEqual(['the sequence ends after cpu, gpu: one of them goes into deposit']);
    expect(chainOf({ ...DATA, sequence: [...DATA.sequence, ...['cpu', 'gpu'].map((each) => ({ input: each, goesInto: 'deposit', isTypeOf: undefined }))] }).handedOn.size).toBe(0);
  });

  it('goes upstream through parts, types and stages', () => {
    expect([...upstreamOf(chainOf(DATA), ['chip'])].sort()).toEqual(['chip', 'cpu', 'deposit', 'etch', 'gpu', 'tool', 'type']);
  });
});
