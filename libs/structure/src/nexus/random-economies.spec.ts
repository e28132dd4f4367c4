import fc from 'fast-check';
import { economyDocuments } from './arbitrary-economies.js';
import type { EconomyInput } from './economy-document.js';
import { denseEsri } from './given-dense-esri.js';
import { parseEconomy } from './parse-economy.js';
import { SystemicRisk } from './systemic-risk.js';

/** How much a shock may reach before all firms are gone through: nothing, the usual, everything. */
const MANY = [0, undefined, Infinity];

function indicesOf(document: EconomyInput, many?: number): number[] {
  const economy = parseEconomy(document).economy!;
  return [...new SystemicRisk(economy, many).esriOf(0, economy.firmCount)];
}

function expectSame(ours: readonly number[], theirs: readonly number[]): void {
  expect(ours).toHaveLength(theirs.length);
  expect(Math.max(0, ...ours.map((index, firm) => Math.abs(index - theirs[firm])))).toBeLessThan(1e-12);
}

describe('the indices of any economy', () => {
  it('are those of the formulas, however far a shock spreads before all firms are gone through', () => {
    fc.assert(
      fc.property(economyDocuments, fc.constantFrom(...MANY), (document, many) => {
        expectSame(indicesOf(document, many), denseEsri(document));
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on who is asked for first, nor on whether others are asked for', () => {
    fc.assert(
      fc.property(economyDocuments, fc.constantFrom(...MANY), (document, many) => {
        const economy = parseEconomy(document).economy!;
        const risk = new SystemicRisk(economy, many);
        const all = risk.esriOf(0, economy.firmCount);
        const backwards = risk.esriOfEach([...all.keys()].toReversed()).toReversed();
        expect(backwards).toEqual(all);
        expect(all.map((_, firm) => risk.esri(firm))).toEqual(all);
      }),
      { numRuns: 100 },
    );
  });

  it('are at least the share of the firm in all output, and at most 1', () => {
    fc.assert(
      fc.property(economyDocuments, (document) => {
        const sold = (id: string) => document.flows!.reduce((sum, { from, value }) => sum + (from === id ? value : 0), 0);
        const output = document.flows!.reduce((sum, { value }) => sum + value, 0);
        indicesOf(document).forEach((index, firm) => {
          expect(index).toBeGreaterThanOrEqual(output === 0 ? 0 : (sold(`f${firm}`) / output) * (1 - 1e-14));
          expect(index).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('do not fall where substitution is not possible', () => {
    fc.assert(
      fc.property(economyDocuments, (document) => {
        // At rest: an iteration that ends early ends earlier for small losses.
        const [easy, hard] = [true, false].map((substitution) => indicesOf({ ...document, substitution, epsilon: 1e-9 }));
        hard.forEach((index, firm) => expect(index).toBeGreaterThanOrEqual(easy[firm] - 1e-6));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the indices of a larger economy', () => {
  it.each([true, false])('are those of the formulas (substitution: %s)', (substitution) => {
    const document = fc.sample(largeEconomy(substitution), { numRuns: 1, seed: 7 })[0];
    expectSame(indicesOf(document), denseEsri(document));
  });
});

/** 80 firms with 4 suppliers each: shocks spread for a while before they have reached much, and then join others. */
function largeEconomy(substitution: boolean): fc.Arbitrary<EconomyInput> {
  const firm = fc.integer({ min: 0, max: 79 });
  const flow = fc.record({ from: firm, to: firm, value: fc.double({ min: 0.1, max: 9, noNaN: true }) });
  return fc.array(flow, { minLength: 320, maxLength: 320 }).map((flows) => ({
    firms: Array.from({ length: 80 }, (_, index) => ({ id: `f${index}`, sector: `s${index % 7}` })),
    flows: flows.map(({ from, to, value }) => ({ from: `f${from}`, to: `f${to}`, value })),
    essentials: Array.from({ length: 7 }, (_, index) => ({ supplier: `s${index}`, buyer: `s${(index * 3) % 7}`, kind: 'essential' as const })),
    substitution,
    epsilon: 0.0131,
  }));
}
