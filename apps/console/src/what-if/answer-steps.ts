import type { risk } from '@chokepoint/contracts/grpc';
import type { RiskConnection } from '@chokepoint/service/client';
import type { WhatIfAnswer, WhatIfProgress } from '../contract/index.js';
import { answerViewOf } from './answer-view.js';
import { afterRequest, beforeRequest, compareRequest, isDisturbed, type Asked } from './asked.js';
import { atParts } from './part-fields.js';
import { stressRequest } from './stress-of.js';

export type WhatIfStep = { readonly type: 'progress'; readonly data: WhatIfProgress } | { readonly type: 'answer'; readonly data: WhatIfAnswer };

type Told = Omit<WhatIfProgress, 'step' | 'stepsDone' | 'steps'>;

/** Asks the services one question after the other; the first is the one that finds what is wrong. */
export async function* answerSteps(services: { readonly risk: RiskConnection }, asked: Asked, signal: AbortSignal): AsyncGenerator<WhatIfStep> {
  const both = asked.change !== undefined && isDisturbed(asked);
  const stress = stressRequest(asked);
  const steps = 2 + Number(both) + Number(stress !== undefined);
  let stepsDone = 0;
  const following = async function* <R>(step: WhatIfProgress['step'], call: AsyncIterable<Step<R>>): AsyncGenerator<WhatIfStep, R> {
    const result = yield* told(call, (progress) => ({ type: 'progress', data: { step, ...progress, stepsDone, steps } }));
    stepsDone++;
    return result;
  };
  try {
    const { risk } = services;
    const after = yield* following('after', risk.simulate(afterRequest(asked), { signal }));
    const before = yield* following('before', risk.simulate(beforeRequest(asked), { signal }));
    const unchanged = both ? yield* following('unchanged', risk.compare(compareRequest(asked), { signal })) : undefined;
    const best = stress && (yield* following('response', risk.stress(stress, { signal })));
    yield { type: 'answer', data: answerViewOf(asked, { after, before, unchanged, stressed: best?.nodes[0] }) };
  } catch (error) {
    throw atParts(error, asked);
  }
}

interface Step<R> {
  readonly progress?: Partial<risk.SimulateProgress & risk.Progress> | undefined;
  readonly result?: R | undefined;
}

async function* told<R>(call: AsyncIterable<Step<R>>, tell: (progress: Told) => WhatIfStep): AsyncGenerator<WhatIfStep, R> {
  for await (const { progress, result } of call) {
    if (result) return result;
    if (progress) yield tell({ done: progress.weeksDone ?? progress.done ?? 0, total: progress.weeks ?? progress.total ?? 1 });
  }
  throw new Error('a service ended its answer without a result');
}
