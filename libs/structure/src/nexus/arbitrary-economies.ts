import fc from 'fast-check';
import type { EconomyInput } from './economy-document.js';

const KINDS = ['essential', 'non-essential', 'none'] as const;
const SECTORS = ['a', 'b', 'c', 'd'];

const values = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: 1e-3, max: 1e3, noNaN: true }));
/** Odd ones, so that hardly a drop is exactly ε: there the last bit decides how many iterations there are. */
const EPSILONS = [0.37, 0.0131, 0.0097, 1.3e-4];

/**
 * Economies of up to 12 firms in up to 4 sectors: cycles, flows to oneself, flows given twice, flows of nothing, firms that sell
 * or buy nothing, every kind of necessity, both substitutions, several ε.
 */
export const economyDocuments: fc.Arbitrary<EconomyInput> = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const firm = fc.integer({ min: 0, max: size - 1 }).map((index) => `f${index}`);
  const sector = fc.constantFrom(...SECTORS);
  return fc.record({
    firms: fc.array(sector, { minLength: size, maxLength: size }).map((sectors) => sectors.map((name, index) => ({ id: `f${index}`, sector: name }))),
    flows: fc.array(fc.record({ from: firm, to: firm, value: values }), { maxLength: 4 * size }),
    essentials: fc.uniqueArray(fc.record({ supplier: sector, buyer: sector, kind: fc.constantFrom(...KINDS) }), { selector: ({ supplier, buyer }) => supplier + buyer }),
    otherwise: fc.constantFrom(...KINDS),
    substitution: fc.boolean(),
    epsilon: fc.constantFrom(...EPSILONS),
  });
});
