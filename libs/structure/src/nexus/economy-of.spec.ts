import { type NetworkInput, parseNetwork } from '@chokepoint/network';
import { economyOf } from './economy-of.js';
import { SystemicRisk } from './systemic-risk.js';

/** Two fabs and a mine serve a buyer, which needs wafers from both, gas by half, and could buy gas of the second fab. */
const document: NetworkInput = {
  id: 'small',
  nodes: [
    { id: 'fab', kind: 'wafer', value: 3 },
    { id: 'second', kind: 'wafer', value: 5 },
    { id: 'mine' },
    { id: 'buyer', kind: 'server', demand: 10 },
    { id: 'well' },
  ],
  requirements: [
    { node: 'buyer', input: 'n3' },
    { node: 'buyer', input: 'n5', unitsPerOutput: 2, criticality: 0.9 },
    { node: 'buyer', input: 'gas', criticality: 0.5 },
    { node: 'fab', input: 'gas', criticality: 0.5 },
    { node: 'mine', input: 'power', unitsPerOutput: 0.25 },
  ],
  supplies: [
    { from: 'fab', to: 'buyer', input: 'n3', share: 1 },
    { from: 'fab', to: 'buyer', input: 'n5', share: 0.25, leadWeeks: 2 },
    { from: 'second', to: 'buyer', input: 'n5', share: 0.75 },
    { from: 'mine', to: 'buyer', input: 'gas', share: 1 },
    { from: 'second', to: 'buyer', input: 'gas', share: 0, standby: 1 },
    { from: 'mine', to: 'fab', input: 'gas', share: 1 },
    { from: 'well', to: 'mine', input: 'power', share: 1 },
  ],
};
const networkOf = (changes: Partial<NetworkInput> = {}) => parseNetwork({ ...document, ...changes }).compiled!;

describe('the economy of a network', () => {
  it('has its nodes for firms, kinds for sectors, and flows at the value of the supplier', () => {
    // The buyer makes 10: n3 10; n5 20, of which 5 and 15; gas 10. The fab makes 15 and takes as much gas; the mine a quarter of 25 of power.
    expect(economyOf(networkOf())).toEqual({
      firmCount: 5,
      firmIds: ['fab', 'second', 'mine', 'buyer', 'well'],
      sectors: ['wafer', '', 'server'],
      sectorOf: Int32Array.of(0, 0, 1, 2, 1),
      flowStart: Int32Array.of(0, 1, 2, 4, 4, 5),
      flowTo: Int32Array.of(3, 3, 0, 3, 2),
      flowValue: Float64Array.of(45, 75, 15, 10, 6.25),
      flowNecessity: Uint8Array.of(2, 2, 1, 1, 2),
      substitution: true,
      epsilon: 0.01,
    });
  });

  it('takes a kind for essential where only a lane without share is critical', () => {
    const requirements = document.requirements!.map((requirement) => (requirement.node === 'buyer' ? { ...requirement, criticality: requirement.input === 'gas' ? 1 : 0.5 } : requirement));
    // Gas is critical: the standby lane makes wafers essential to servers.
    expect([...economyOf(networkOf({ requirements })).flowNecessity]).toEqual([2, 2, 1, 2, 2]);
  });

  it('can be told not to substitute, and where to end', () => {
    expect(economyOf(networkOf(), { substitution: false, epsilon: 0.5 })).toMatchObject({ substitution: false, epsilon: 0.5 });
  });

  it('shows what a supplier of a supplier means to all', () => {
    const risk = new SystemicRisk(economyOf(networkOf(), { substitution: false }));
    const output = 45 + 75 + 15 + 10 + 6.25;
    // The mine takes the well, which sells to it alone, and the fab, which buys of it alone. That the buyer now lacks wafers does not hurt
    // the second fab: losses that come down the chain do not turn and go up again.
    expect(risk.esri(2)).toBeCloseTo((25 + 6.25 + 45) / output, 12);
    // The mine buys of the well alone.
    expect(risk.esri(4)).toBeCloseTo(risk.esri(2), 12);
  });
});
