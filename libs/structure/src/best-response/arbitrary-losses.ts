import { type NetworkInput, parseNetwork } from '@chokepoint/network';
import { networkDocuments } from '@chokepoint/network/testing';
import fc from 'fast-check';

export interface RandomLoss {
  readonly document: NetworkInput;
  /** node indices */
  readonly lost: number[];
  readonly weeks: number;
}

/** What the program reads of a node beyond what random networks vary; a utilization of 1 leaves a balance without slack. */
const nodeFields = fc.record({
  value: fc.constantFrom(1, 3, 5000, 0),
  demand: fc.constantFrom(0, 3.5, 20),
  finishedStock: fc.constantFrom(0, 0, 5, 33.3),
  utilization: fc.constantFrom(0.9, 0.7, 1),
});

/** Networks that may be short already, with some nodes lost for some time. */
export function randomLosses(): fc.Arbitrary<RandomLoss> {
  return networkDocuments({ standingShortages: true })
    .chain((document) => {
      const { length } = document.nodes!;
      return fc.record({
        document: fc.array(nodeFields, { minLength: length, maxLength: length }).map((fields) => withFields(document, fields)),
        lost: fc.subarray([...document.nodes!.keys()]),
        weeks: fc.integer({ min: 0, max: 12_000 }).map((thousandths) => thousandths / 1000),
      });
    })
    .filter(({ document }) => parseNetwork(document).errors.length === 0);
}

function withFields(document: NetworkInput, fields: readonly object[]): NetworkInput {
  return { ...document, nodes: document.nodes!.map((node, index) => ({ ...node, ...fields[index] })) };
}
