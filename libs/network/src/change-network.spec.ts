import { describe, expect, it } from '@jest/globals';
import { changeNetwork } from './change-network.js';
import { parseNetwork } from './parse-network.js';

const { network } = parseNetwork({
  id: 'apple',
  nodes: [{ id: 'nvidia' }, { id: 'trainium2' }, { id: 'tpu' }, { id: 'apple', demand: 10 }],
  requirements: [{ node: 'apple', input: 'accelerator', stockWeeks: 1 }],
  supplies: [
    { from: 'nvidia', to: 'apple', input: 'accelerator', share: 0.75 },
    { from: 'trainium2', to: 'apple', input: 'accelerator', share: 0.25 },
  ],
});

const shares = (change: unknown) => changeNetwork(network!, change).network?.supplies.map(({ from, share }) => [from, share]);

describe('A changed network', () => {
  it('has another stock, and all else as it was', () => {
    const changed = changeNetwork(network!, { requirements: [{ node: 'apple', input: 'accelerator', stockWeeks: 4 }] }).network!;
    expect(changed.requirements).toEqual([{ ...network!.requirements[0], stockWeeks: 4 }]);
    expect([changed.nodes, changed.supplies]).toEqual([network!.nodes, network!.supplies]);
  });

  it('lets the lanes that are not named give way to a new source, and says so', () => {
    const change = { supplies: [{ from: 'tpu', to: 'apple', input: 'accelerator', share: 0.2 }] };
    expect(shares(change)).toEqual([['nvidia', 0.6000000000000001], ['trainium2', 0.2], ['tpu', 0.2]]);
    expect(changeNetwork(network!, change).notes.map(({ message }) => message)).toEqual(['nvidia → apple: 75 % gives way to 60 %', 'trainium2 → apple: 25 % gives way to 20 %']);
  });

  it('leaves shares alone that sum to 1', () => {
    expect(shares({ supplies: [{ from: 'nvidia', to: 'apple', input: 'accelerator', share: 0.25 }, { from: 'trainium2', to: 'apple', input: 'accelerator', share: 0.75 }] })).toEqual([
      ['nvidia', 0.25],
      ['trainium2', 0.75],
    ]);
  });

  it('takes a qualified source that is not used yet', () => {
    const { network: changed, notes } = changeNetwork(network!, { supplies: [{ from: 'tpu', to: 'apple', input: 'accelerator', share: 0, standby: 0.3 }] });
    expect(changed!.supplies.at(-1)).toMatchObject({ from: 'tpu', share: 0, standby: 0.3 });
    expect(notes).toEqual([]);
  });

  it('is refused with the path of what is wrong', () => {
    expect(changeNetwork(network!, { supplies: [{ from: 'tpu', to: 'apple' }] }).errors).toMatchObject([{ path: '/supplies/0/input' }]);
    expect(changeNetwork(network!, { supplies: [{ from: 'nobody', to: 'apple', input: 'accelerator', share: 0.5 }] }).errors).toMatchObject([{ path: '/supplies/2/from', code: 'unknown-id' }]);
    expect(changeNetwork(network!, { supplies: [{ from: 'tpu', to: 'apple', input: 'accelerator', share: 1.5 }] }).errors[0].path).toMatch(/share$/);
  });
});
