import { seeded } from './chance.js';
import type { Forecaster } from './forecaster.js';
import { scored, type Scored } from './measures.js';
import type { ScmsLine } from './scms-lines.js';
import { type Question, walk } from './walk.js';

/** The forecasts of one table: each asked of every forecaster. */
export class Asked {
  readonly lines: ScmsLine[] = [];
  readonly #scores = new Map<Forecaster, Scored[]>();
  readonly #chance = seeded(1);

  ask(line: ScmsLine, today: number, forecasters: readonly Forecaster[]): void {
    this.lines.push(line);
    const chance = this.#chance();
    for (const forecaster of forecasters) {
      const forecast = forecaster.forecast(line.lane, today - line.promisedDay, today);
      this.of(forecaster).push(scored(forecast, line.closedDay - line.promisedDay, chance));
    }
  }

  of(forecaster: Forecaster): Scored[] {
    const scores = this.#scores.get(forecaster) ?? [];
    this.#scores.set(forecaster, scores);
    return scores;
  }

  get clusters(): string[] {
    return this.lines.map(({ order }) => order);
  }
}

export interface BackTest {
  /** One forecast a line, on the day it is ordered. */
  readonly atOrder: Asked;
  /** Every line not yet come, at the beginning of every thirty days. */
  readonly whileOpen: Asked;
  /** Those of them that are overdue. */
  readonly overdue: Asked;
  /** Lines that had come and were not recorded yet, on the same days: nobody could know. */
  readonly unrecorded: Asked;
}

export const SNAPSHOT_DAYS = 30;

/** The day that parts the halves: as many lines are ordered before it as from it on. */
export function splitDay(lines: readonly ScmsLine[]): number {
  return lines[lines.length >> 1].orderedDay;
}

/** Forecasts strictly forward in time. In the first half only lines recorded before its end are asked of. */
export function backTest(lines: readonly ScmsLine[], forecasters: readonly Forecaster[], half: 'first' | 'second', progress?: (share: number) => void): BackTest {
  const split = splitDay(lines);
  const inHalf = (day: number, { recordedDay }: ScmsLine) => (half === 'first' ? day < split && recordedDay < split : day >= split);
  const result: BackTest = { atOrder: new Asked(), whileOpen: new Asked(), overdue: new Asked(), unrecorded: new Asked() };
  const questions = [...orderQuestions(lines, inHalf, forecasters, result), ...snapshotQuestions(lines, inHalf, forecasters, result)];
  walk(lines, forecasters, questions, progress);
  return result;
}

type InHalf = (day: number, line: ScmsLine) => boolean;

function orderQuestions(lines: readonly ScmsLine[], inHalf: InHalf, forecasters: readonly Forecaster[], { atOrder }: BackTest): Question[] {
  return lines
    .filter((line) => inHalf(line.orderedDay, line))
    .map((line) => ({ day: line.orderedDay, ask: () => atOrder.ask(line, line.orderedDay, forecasters) }));
}

function snapshotQuestions(lines: readonly ScmsLine[], inHalf: InHalf, forecasters: readonly Forecaster[], result: BackTest): Question[] {
  const last = lines.reduce((day, { recordedDay }) => Math.max(day, recordedDay), 0);
  const questions: Question[] = [];
  for (let day = lines[0].orderedDay; day <= last; day += SNAPSHOT_DAYS) {
    const open = lines.filter((line) => line.orderedDay < day && line.recordedDay >= day && inHalf(day, line));
    questions.push({ day, ask: () => open.forEach((line) => tablesOf(line, day, result).forEach((asked) => asked.ask(line, day, forecasters))) });
  }
  return questions;
}

function tablesOf({ closedDay, promisedDay }: ScmsLine, day: number, { whileOpen, overdue, unrecorded }: BackTest): Asked[] {
  if (closedDay < day) return [unrecorded];
  return promisedDay < day ? [whileOpen, overdue] : [whileOpen];
}
