import { parseNetwork, type NetworkInput } from '@chokepoint/network';
import { diversification, effectiveSuppliers, herfindahl } from './diversification.js';

const lane = (from: string, to: string, input: string, share: number) => ({ from, to, input, share });

/** Two vendors, one foundry behind both, a second foundry behind one of them. */
function network(secondSource: number) {
  const document: NetworkInput = {
    id: 'buyers',
    nodes: [
      { id: 'tsmc-n5', kind: 'wafer', owner: 'TSMC' },
      { id: 'samsung-4', kind: 'wafer', owner: 'Samsung' },
      { id: 'trn', kind: 'accelerator', owner: 'AWS' },
      { id: 'gpu', kind: 'accelerator', owner: 'NVIDIA' },
      { id: 'apple', kind: 'buyer', demand: 12 },
    ],
    requirements: [
      { node: 'trn', input: 'wafer', unitsPerOutput: 0.02 },
      { node: 'gpu', input: 'wafer', unitsPerOutput: 0.04 },
      { node: 'apple', input: 'accelerator' },
    ],
    supplies: [
      lane('trn', 'apple', 'accelerator', 10 / 12),
      lane('gpu', 'apple', 'accelerator', 2 / 12),
      lane('tsmc-n5', 'trn', 'wafer', 1),
      lane('tsmc-n5', 'gpu', 'wafer', 1 - secondSource),
      lane('samsung-4', 'gpu', 'wafer', secondSource),
    ],
  };
  return parseNetwork(document).compiled!;
}

describe('the diversification of an input', () => {
  it('sees two vendors that count for 1.385, and one foundry', () => {
    const { vendors, upstream } = diversification(network(0), 'apple', 'accelerator', 'wafer')!;
    expect(herfindahl(vendors)).toBeCloseTo(7222.222, 3);
    expect(effectiveSuppliers(vendors)).toBeCloseTo(1.385, 3);
    expect(herfindahl(upstream)).toBeCloseTo(10_000, 6);
  });

  it('weighs owners upstream by what is drawn from them', () => {
    const { upstream } = diversification(network(0.5), 'apple', 'accelerator', 'wafer')!;
    // 10 · 0.02 and half of 2 · 0.04 from one, the other half from the other.
    expect(upstream.get('TSMC')).toBeCloseTo(0.24 / 0.28, 12);
    expect(upstream.get('Samsung')).toBeCloseTo(0.04 / 0.28, 12);
  });

  it('tells the vendors apart', () => {
    const { upstreamOfVendor } = diversification(network(0.25), 'apple', 'accelerator', 'wafer')!;
    expect(upstreamOfVendor.get('AWS')!.get('TSMC')).toBe(1);
    expect(upstreamOfVendor.get('NVIDIA')!.get('TSMC')).toBeCloseTo(0.75, 12);
  });

  it('is unknown for what is not needed', () => {
    expect(diversification(network(0), 'apple', 'wafer', 'wafer')).toBeUndefined();
  });
});
