import { parseNetwork, type NetworkInput } from '@chokepoint/network';
import { diversification } from './buyer-suppliers.js';

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

describe('what stands behind the suppliers of a buyer', () => {
  it('is one foundry behind two vendors', () => {
    const { vendors, upstream } = diversification(network(0), 'apple', 'accelerator', 'wafer')!;
    expect(Object.keys(vendors)).toEqual(['AWS', 'NVIDIA']);
    expect(upstream).toEqual({ TSMC: 1 });
  });

  it('weighs owners upstream by what is drawn from them', () => {
    const { upstream } = diversification(network(0.5), 'apple', 'accelerator', 'wafer')!;
    // 10 · 0.02 and half of 2 · 0.04 from one, the other half from the other.
    expect(upstream.TSMC).toBeCloseTo(0.24 / 0.28, 12);
    expect(upstream.Samsung).toBeCloseTo(0.04 / 0.28, 12);
  });

  it('tells the vendors apart', () => {
    const { upstreamOfVendor } = diversification(network(0.25), 'apple', 'accelerator', 'wafer')!;
    expect(upstreamOfVendor.get('AWS')).toEqual({ TSMC: 1 });
    expect(upstreamOfVendor.get('NVIDIA')!.TSMC).toBeCloseTo(0.75, 12);
  });

  it('is nobody where no node of the kind is drawn on', () => {
    expect(diversification(network(0), 'apple', 'accelerator', 'memory')!.upstream).toEqual({});
  });

  it('is unknown for what is not needed', () => {
    expect(diversification(network(0), 'apple', 'wafer', 'wafer')).toBeUndefined();
  });
});
