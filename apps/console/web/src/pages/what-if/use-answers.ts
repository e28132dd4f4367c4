import type { WhatIfAnswer, WhatIfProgress, WhatIfQuestion } from '@chokepoint/console-service/contract';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../api/client.js';
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

/** Nobody answers: that passes, and is asked again by itself. */
const AWAY: ReadonlySet<number> = new Set([0, 503, 504]);
const AFTER_A_FAILURE_MS = 3_000;

interface Kept {
  /** Of which questions, at which attempt. */
  readonly of: string;
  readonly runs: readonly Run[];
}

/** Runs questions one after the other, whenever they change; leaving the page stops them. */
export function useAnswers(questions: readonly WhatIfQuestion[]): Answers {
  const [attempt, setAttempt] = useState(0);
  const [kept, setKept] = useState<Kept>({ of: '', runs: [] });
  const stopping = useRef<AbortController>(undefined);
  const of = JSON.stringify([attempt, questions]);
  useEffect(() => {
    const [, asked] = JSON.parse(of) as [number, WhatIfQuestion[]];
    const controller = new AbortController();
    stopping.current = controller;
    const set = (place: number, change: (run: Run) => Run) => !controller.signal.aborted && setKept((before) => ({ of, runs: runsOf(before, of, asked.length).map((run, at) => (at === place ? change(run) : run)) }));
    void runAll(asked, controller.signal, set);
    return () => controller.abort();
  }, [of]);
  const stop = () => {
    stopping.current?.abort();
    setKept((before) => ({ of, runs: runsOf(before, of, questions.length).map((run) => (run.state === 'done' || run.state === 'failed' ? run : { state: 'stopped', answer: run.answer })) }));
  };
  const runs = runsOf(kept, of, questions.length);
  const away = runs.some(({ error }) => error instanceof ApiProblem && AWAY.has(error.problem.status));
  useEffect(() => {
    if (!away) return;
    const timer = setTimeout(() => setAttempt((count) => count + 1), AFTER_A_FAILURE_MS);
    return () => clearTimeout(timer);
  }, [away, of]);
  return { runs, stop, again: () => setAttempt((count) => count + 1) };
}

async function runAll(asked: readonly WhatIfQuestion[], signal: AbortSignal, set: (place: number, change: (run: Run) => Run) => void): Promise<void> {
  for (const [place, question] of asked.entries()) {
    if (signal.aborted) return;
    await ask(question, { signal, onProgress: (progress) => set(place, ({ answer }) => ({ state: 'running', answer, progress })) }).then(
      (answer) => set(place, () => ({ state: 'done', answer })),
      (error: Error) => set(place, () => ({ state: 'failed', error })),
    );
  }
}

/** Of other questions their answers are kept in sight, where there were as many. */
function runsOf({ of, runs }: Kept, asked: string, count: number): readonly Run[] {
  if (of === asked) return runs;
  return Array.from({ length: count }, (_, place) => ({ state: 'waiting', answer: runs.length === count ? runs[place].answer : undefined }));
}

/** 0 to 1, over all the projections of a question. */
export function doneShare({ progress }: Run): number {
  return progress === undefined ? 0 : (progress.stepsDone + progress.done / Math.max(1, progress.total)) / progress.steps;
}
