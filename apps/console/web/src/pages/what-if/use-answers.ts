import type { WhatIfAnswer, WhatIfProgress, WhatIfQuestion } from '@chokepoint/console-service/contract';
import { useEffect, useRef, useState } from 'react';
import { ask } from './ask.js';

/** How it stands with one question. An earlier answer stays while a new one is on its way. */
export interface Run {
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
  readonly progress?: WhatIfProgress | undefined;
  readonly answer?: WhatIfAnswer | undefined;
  readonly error?: Error | undefined;
}

export interface Answers {
  readonly runs: readonly Run[];
  readonly stop: () => void;
  readonly again: () => void;
}

/** Runs questions one after the other, whenever they change; leaving the page stops them. */
export function useAnswers(questions: readonly WhatIfQuestion[]): Answers {
  const key = JSON.stringify(questions);
  const [attempt, setAttempt] = useState(0);
  const [runs, setRuns] = useState<readonly Run[]>([]);
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => {
    const asked = JSON.parse(key) as WhatIfQuestion[];
    const controller = new AbortController();
    stopping.current = controller;
    const set = (place: number, change: (run: Run) => Run) => !controller.signal.aborted && setRuns((all) => all.map((run, at) => (at === place ? change(run) : run)));
    setRuns((before) => asked.map((_, place) => ({ state: 'waiting', answer: before.length === asked.length ? before[place]!.answer : undefined })));
    void (async () => {
      for (const [place, question] of asked.entries()) {
        if (controller.signal.aborted) return;
        set(place, ({ answer }) => ({ state: 'running', answer }));
        await ask(question, { signal: controller.signal, onProgress: (progress) => set(place, (run) => ({ ...run, progress })) }).then(
          (answer) => set(place, () => ({ state: 'done', answer })),
          (error: Error) => set(place, () => ({ state: 'failed', error })),
        );
      }
    })();
    return () => controller.abort();
  }, [key, attempt]);
  const stop = () => {
    stopping.current?.abort();
    setRuns((all) => all.map((run) => (run.state === 'done' || run.state === 'failed' ? run : { ...run, state: 'stopped' })));
  };
  return { runs, stop, again: () => setAttempt((count) => count + 1) };
}

/** 0 to 1, over all the projections of a question. */
export function doneShare({ progress }: Run): number {
  return progress === undefined ? 0 : (progress.stepsDone + progress.done / Math.max(1, progress.total)) / progress.steps;
}
