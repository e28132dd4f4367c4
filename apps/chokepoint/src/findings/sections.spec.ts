import { describe, expect, it } from '@jest/globals';
import { attributionSection } from './attribution-section.js';
import { chokepointsSection } from './chokepoints-section.js';
import { diversificationSection } from './diversification-section.js';
import { inputOf, smallNetwork, stop } from './given-network.js';
import { latentSection } from './latent-section.js';
import { nexusSection } from './nexus-section.js';
import { sharedSection } from './shared-section.js';
import { stressSection } from './stress-section.js';

const network = smallNetwork();

describe('a section of the page', () => {
  it('says what alone stops a company', () => {
    const { body } = chokepointsSection(network);
    expect(body[0]).toContain('- **Apple: 3 losses, each alone, stop it: of 0 nodes, 1 owner (TSMC) and 2 countries (TW, US).**');
    expect(body.at(-1)).toContain('| Google | `google` | `h100` | `NVIDIA`, `TSMC` | `TW`, `US` |');
  });

  it('says where Trainium and NVIDIA meet', () => {
    const { body } = sharedSection(network);
    expect(body[0]).toContain('2 losses alone stop all 1 of AWS’s and all 1 of NVIDIA’s accelerators and systems: all that is owned by TSMC and all that is in TW.');
    expect(body.at(-1)).toContain('| `trainium2` | `h100` | none | `TSMC` | `TW` |');
  });

  it('says where two vendors are one foundry, and where there is no gap', () => {
    const { body } = diversificationSection(network);
    expect(body[0]).toContain('**Apple: HHI 7,222 by vendor → 10,000 at the foundry.** Apple buys its accelerator from 2 vendors (83 % AWS, 17 % NVIDIA;');
    expect(body[0]).toContain('**Google: no gap** in any of the 1 inputs of its 1 node: its vendors are as few as what stands behind them. Bought from one alone: accelerator from NVIDIA.');
    expect(body.at(-1)).toContain('| Apple | `apple` | accelerator | 7,222 | 1.4 | wafer (TSMC) | 10,000 | 2,778 |');
  });

  it('ranks what pulls most down with it, with and without substitution', () => {
    const { body } = nexusSection(network);
    expect(body[0]).toMatch(/^\*\*ESRI 1\.0 of `n5`/);
    expect(body.filter((each) => each.startsWith('| rank |'))).toEqual([expect.stringMatching(/\| 1 \| `n5` \| 1\.0 \|/), expect.stringMatching(/\| 1 \| `n5` \| 1\.0 \|/)]);
    expect(body[3]).toMatch(/^\*\*Without substitution ESRI 1\.0 of `n5`.*:\*\* the same \d nodes lead/);
  });

  it('puts the best response next to the projection', async () => {
    const { body } = await stressSection(network);
    expect(body[0]).toMatch(/Countries: US\$ 0\.0 bn at best, US\$ 0\.0 bn as projected, when `TW` is lost for 20\.0 weeks/);
    expect(body[1]).toContain('A buyer’s `value` is US$ for one accelerator (20,000 to 25,000)');
    expect(body.join('\n')).toMatch(/\| `n5` \| 20\.0 \|.*\| 1\.0 \|/);
  });

  it('weighs hazards by how likely they are', () => {
    const { body } = latentSection(network);
    // 1 − e^−0.1 is 0.095.
    expect(body[3]).toMatch(/\| `n5` \| 0\.10 \| (\d+\.\d) \| \d\.\d \|/);
    expect(body[5]).toMatch(/\| Apple \| \d\.\d \| `n5` \d\.\d \| \d+\.\d \| \d+\.\d \|/);
  });

  it('says why a worst moment was as bad as it was', () => {
    const { body, evidence } = attributionSection(inputOf(stop('n5', 'fire', '2025-03-01', 8, [{ basis: 'reported' }]), stop('h100', 'recall', '2025-03-03', 40)));
    expect(body[0]).toMatch(/- \*\*\d+\.\d points: Apple on 2025-03-03\*\* = `fire` \d+\.\d \+ `recall` \d+\.\d \+ standing 0\.0\./);
    expect(evidence.find(({ finding }) => finding === 'Worst moment of Apple')!.beside).toEqual(['reported']);
  });
});
