import { parseNetwork } from '@chokepoint/network';
import { chainsOf } from './chains.js';

const node = (id: string, kind: string, owner?: string) => ({ id, kind, ...(owner && { owner }), ...(kind === 'buyer' && { demand: 1 }) });
const lane = (from: string, to: string, input: string) => ({ from, to, input });
const { network } = parseNetwork({
  id: 'two',
  nodes: [node('n3', 'wafer'), node('n4', 'wafer'), node('cowos', 'packaging'), node('trn', 'accelerator', 'AWS'), node('gpu', 'accelerator', 'NVIDIA'), node('shop', 'buyer')],
  requirements: [{ node: 'cowos', input: 'film' }, { node: 'trn', input: 'wafer' }, { node: 'trn', input: 'packaging' }, { node: 'gpu', input: 'wafer' }, { node: 'gpu', input: 'packaging' }, { node: 'shop', input: 'chips' }].filter(({ input }) => input !== 'film'),
  supplies: [lane('n3', 'trn', 'wafer'), lane('n4', 'gpu', 'wafer'), lane('cowos', 'trn', 'packaging'), lane('cowos', 'gpu', 'packaging'), lane('gpu', 'shop', 'chips')],
});
const tiers = (left?: string, right?: string) => chainsOf(network!, left, right).tiers.map(({ kind, left, shared, right }) => [kind, left.map(({ id }) => id), shared.map(({ id }) => id), right.map(({ id }) => id)]);

describe('Two chains', () => {
  it('show Trainium and NVIDIA where nobody else is asked for, and what they share', () => {
    expect(tiers()).toEqual([['accelerator', ['trn'], [], ['gpu']], ['packaging', [], ['cowos'], []], ['wafer', ['n3'], [], ['n4']]]);
  });
  it('are those of a buyer too: all that it gets', () => {
    expect(tiers('buyer:shop', 'vendor:AWS')).toEqual([['accelerator', ['gpu'], [], ['trn']], ['packaging', [], ['cowos'], []], ['wafer', ['n4'], [], ['n3']]]);
  });
  it('offer every vendor, then every buyer', () => expect(chainsOf(network!).owners.map(({ id }) => id)).toEqual(['vendor:AWS', 'vendor:NVIDIA', 'buyer:shop']));
  it('are none in a network without either', () => expect(chainsOf({ ...network!, nodes: [] }).tiers).toEqual([]));
});
