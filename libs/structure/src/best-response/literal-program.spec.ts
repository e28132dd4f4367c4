import { describe, expect, it } from '@jest/globals';
import { parseNetwork } from '@chokepoint/network';
import fc from 'fast-check';
import { randomLosses } from './arbitrary-losses.js';
import { BestResponse } from './best-response.js';
import { LiteralProgram } from './given-literal-program.js';
import { loadHighs } from './load-highs.js';

const solver = loadHighs();

function expectNear(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-6 * expected + 1e-9);
}

describe('On random networks the best response', () => {
  it('is what another solver makes of the program as the text states it', async () => {
    await fc.assert(
      fc.asyncProperty(randomLosses(), async ({ document, lost, weeks }) => {
        const { network, compiled } = parseNetwork(document);
        const [response, literal] = await Promise.all([BestResponse.create(compiled!, solver), LiteralProgram.of(network!)]);
        expectNear(response.loss(lost, weeks).loss, literal.loss(lost, weeks));
        const expected = literal.timeToSurvive(lost);
        const survived = response.timeToSurvive(lost);
        if (survived === null || expected === null) expect(survived).toBe(expected);
        else expectNear(survived, expected);
      }),
    );
  });

  it('never costs less when the loss lasts longer or when more is lost', async () => {
    await fc.assert(
      fc.asyncProperty(randomLosses(), fc.nat(7), fc.double({ min: 0, max: 20, noNaN: true }), async ({ document, lost, weeks }, another, longer) => {
        const network = parseNetwork(document).compiled!;
        const response = await BestResponse.create(network, solver);
        const more = [...lost, another % network.nodeCount];
        const { loss } = response.loss(lost, weeks);
        const least = loss * (1 - 1e-9);
        expect(response.loss(lost, weeks + longer).loss).toBeGreaterThanOrEqual(least);
        expect(response.loss(more, weeks).loss).toBeGreaterThanOrEqual(least);
        expect(response.timeToSurvive(more) ?? Infinity).toBeLessThanOrEqual((response.timeToSurvive(lost) ?? Infinity) * (1 + 1e-9));
      }),
    );
  });

  it('costs nothing for as long as can be survived, and only so long', async () => {
    await fc.assert(
      fc.asyncProperty(randomLosses(), async ({ document, lost }) => {
        const valued = { ...document, nodes: document.nodes!.map((node) => ({ ...node, value: 1 })) };
        const response = await BestResponse.create(parseNetwork(valued).compiled!, solver);
        const survived = response.timeToSurvive(lost);
        expect(response.loss(lost, survived ?? 1000).loss).toBeLessThanOrEqual(1e-6);
        if (survived !== null) expect(response.loss(lost, survived + 1).loss).toBeGreaterThan(0);
      }),
    );
  });
});
