import type { ScmsLine } from './scms-lines.js';

/** Who learns what was known, in the order of time. */
export interface Learner {
  ordered(line: ScmsLine): void;
  /** Never before the line was ordered. */
  closed(line: ScmsLine): void;
}

/** What is asked on a day, before that day's facts are known. */
export interface Question {
  readonly day: number;
  readonly ask: () => void;
}

interface Step {
  readonly day: number;
  readonly rank: 0 | 1 | 2;
  run(): void;
}

/** Walks through time: a question sees the lines ordered, and the deliveries recorded, before its day. */
export function walk(lines: readonly ScmsLine[], learners: readonly Learner[], questions: readonly Question[], progress: (share: number) => void = () => undefined): void {
  const steps: Step[] = questions.map(({ day, ask }) => ({ day, rank: 0, run: ask }));
  for (const line of lines) {
    steps.push({ day: line.orderedDay, rank: 1, run: () => learners.forEach((learner) => learner.ordered(line)) });
    steps.push({ day: line.recordedDay, rank: 2, run: () => learners.forEach((learner) => learner.closed(line)) });
  }
  steps.sort((a, b) => a.day - b.day || a.rank - b.rank);
  steps.forEach((step, done) => {
    step.run();
    progress(done / steps.length);
  });
}
