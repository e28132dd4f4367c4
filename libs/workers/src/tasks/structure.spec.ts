import { parseNetwork } from '@chokepoint/network';
import { networkDocuments } from '@chokepoint/network/testing';
import { chokepointsOf, concentrationOf } from '@chokepoint/structure';
import fc from 'fast-check';
import { networkSource } from '../network-source.js';
import { structure } from './structure.js';

describe('The structure of a network', () => {
  it('has each node’s own inputs, whichever nodes are asked in whichever order', () => {
    fc.assert(
      fc.property(networkDocuments(), (document) => {
        const compiled = parseNetwork(document).compiled!;
        const nodes = [...compiled.nodeIds].reverse();
        const answer = structure({ source: networkSource(JSON.stringify(document)), nodes });
        expect(answer.map(({ node }) => node)).toEqual(nodes);
        for (const { node, inputs } of answer) {
          const first = compiled.requirementStart[compiled.nodeIndex.get(node)!];
          inputs.forEach(({ input, vendors, vendorHHI }, place) => expect({ input, vendors, vendorHHI }).toEqual(only(concentrationOf(compiled, first + place))));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is chokepoints alone where only they are asked for', () => {
    fc.assert(
      fc.property(networkDocuments(), (document) => {
        const answer = structure({ source: networkSource(JSON.stringify(document)), chokepointsOnly: true });
        expect(answer.map(({ chokepoints }) => chokepoints)).toEqual(chokepointsOf(parseNetwork(document).compiled!));
        expect(answer.every(({ inputs }) => inputs.length === 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

const only = ({ input, vendors, vendorHHI }: ReturnType<typeof concentrationOf>) => ({ input, vendors, vendorHHI });
