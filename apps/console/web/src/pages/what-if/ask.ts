import type { Problem, WhatIfAnswer, WhatIfProgress, WhatIfQuestion } from '@chokepoint/console-service/contract';
import { ApiProblem, reach, read } from '../../api/client.js';
import { eventsIn, textOf } from './event-stream.js';
import { whatIfTexts as texts } from './what-if-texts.js';

interface AskOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WhatIfProgress) => void;
}

/** Runs a question; who aborts stops the projection. @throws ApiProblem with what to tell */
export async function ask(question: WhatIfQuestion, { signal, onProgress }: AskOptions): Promise<WhatIfAnswer> {
  const response = await reach('/api/what-if', { method: 'POST', signal, body: JSON.stringify(question), headers: { 'content-type': 'application/json' } });
  if (!response.ok || response.body === null) return read<never>(response);
  for await (const { type, data } of eventsIn(textOf(response.body))) {
    if (type === 'progress') onProgress(JSON.parse(data) as WhatIfProgress);
    if (type === 'answer') return JSON.parse(data) as WhatIfAnswer;
    if (type === 'problem') throw new ApiProblem(JSON.parse(data) as Problem);
  }
  throw new ApiProblem({ status: 0, title: texts.cut, detail: texts.cut, advice: texts.cutAdvice });
}
