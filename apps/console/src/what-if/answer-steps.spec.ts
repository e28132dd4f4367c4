import type { risk } from '@chokepoint/contracts/grpc';
import type { RiskConnection } from '@chokepoint/service/client';
import { answerSteps, type WhatIfStep } from './answer-steps.js';
import type { Asked } from './asked.js';
import { givenAsked } from './given-question.js';

/** A projection in which the shop has an exposure of 30 points where something is lost, and gets half in week 1. */
async function* simulated({ scenario }: risk.SimulateRequest) {
  const lost = scenario !== '';
  yield { progress: { weeksDone: 26, weeks: 52 } };
  const shop = { node: 'shop', exposure: lost ? 30 : 2, level: lost ? 'high' : 'low', service: { values: [0.1, 1, lost ? 0.5 : 1] }, timeToImpact: lost ? 1 : null };
  yield { result: { network: 'small', networkVersion: 3, modelVersion: '1', presentAsOf: '2026-01-01T00:00:00Z', fromWeek: 1, notes: [], nodes: [shop] } };
}

async function* compared() {
  yield { result: { nodes: [{ node: 'shop', before: 35, after: 30 }] } };
}

async function* stressed() {
  yield { result: { nodes: [{ weeks: 8, loss: 10, projectedLoss: 40, tts: null, excess: [] }] } };
}

const services = { risk: { simulate: simulated, compare: compared, stress: stressed } as unknown as RiskConnection };

async function stepsOf(asked: Asked): Promise<WhatIfStep[]> {
  const steps: WhatIfStep[] = [];
  for await (const step of answerSteps(services, asked, AbortSignal.timeout(5_000))) steps.push(step);
  return steps;
}

describe('an answer step by step', () => {
  it('tells how far it is, over all that is projected', async () => {
    const steps = await stepsOf(givenAsked([{ ask: 'cut', node: 'mill', to: 0, until: 8 }]));
    expect(steps.map(({ type, data }) => (type === 'progress' ? [data.step, data.done, data.total, data.stepsDone, data.steps] : type))).toEqual([['after', 26, 52, 0, 2], ['before', 26, 52, 1, 2], 'answer']);
  });

  it('has before and after of every node, and its service from now on', async () => {
    const steps = await stepsOf(givenAsked([{ ask: 'cut', node: 'mill', to: 0, until: 8 }]));
    expect(steps.at(-1)!.data).toMatchObject({
      nodes: [{ id: 'shop', end: true, reached: true, before: { exposure: 2, level: 'low' }, after: { exposure: 30, level: 'high', timeToImpact: 1 }, difference: 28, felt: 1, service: { before: [1, 1], after: [1, 0.5] } }],
    });
  });

  it('has the same disturbance without the change where both are asked, and the best response where something is lost whole', async () => {
    const steps = await stepsOf(givenAsked([{ ask: 'lose-node', node: 'mine', weeks: 8 }, { ask: 'source', from: 'spare', to: 'mill', input: 'ore', share: 0.3 }]));
    expect(steps.at(-1)!.data).toMatchObject({ nodes: [{ unchanged: 35 }], response: { nodes: ['mine'], weeks: 8, loss: 10, projectedLoss: 40 } });
  });

  it('fails where a service breaks off', async () => {
    const broken = { risk: { simulate: async function* () {} } as unknown as RiskConnection };
    await expect(answerSteps(broken, givenAsked([{ ask: 'lose-node', node: 'mine' }]), AbortSignal.timeout(5_000)).next()).rejects.toThrow('without a result');
  });
});
