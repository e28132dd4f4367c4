import type { Level, WhatIfAnswer, WhatIfNode } from '@chokepoint/console-service/contract';

/** The point of an answer, before it is put into words. */
export interface AnswerPoint {
  /** Those told about that move, the most moved first. */
  readonly moved: readonly Moved[];
  readonly improved: readonly Moved[];
  /** The first week in which one of them gets less than before. */
  readonly felt: number | undefined;
  /** They draw on nothing of what is asked about. */
  readonly apart: readonly string[];
  /** They do, but stocks and others cover it. */
  readonly covered: readonly string[];
  /** What the change of the network saves under the same disturbance; absent where there is none of one of both. */
  readonly saves: readonly { readonly name: string; readonly points: number }[] | undefined;
}

export interface Moved {
  readonly name: string;
  readonly difference: number;
  readonly level: Level;
  readonly levelChanged: boolean;
}

/** Points that read 0.0 are none. */
export const LEAST = 0.05;

/** Whom an answer is told about: buyers, or who else sells to final demand. */
export function toldAbout({ nodes }: WhatIfAnswer): readonly WhatIfNode[] {
  const buyers = nodes.filter(({ kind }) => kind === 'buyer');
  return buyers.length > 0 ? buyers : nodes.filter(({ end }) => end);
}

export function pointOf(answer: WhatIfAnswer): AnswerPoint {
  const told = toldAbout(answer).toSorted((a, b) => b.difference - a.difference);
  const still = told.filter(({ difference }) => Math.abs(difference) < LEAST);
  const felt = told.flatMap((node) => (node.difference >= LEAST && node.felt !== undefined ? [node.felt] : []));
  return {
    moved: told.filter(({ difference }) => difference >= LEAST).map(movedOf),
    improved: told.filter(({ difference }) => difference <= -LEAST).toReversed().map(movedOf),
    felt: felt.length > 0 ? Math.min(...felt) : undefined,
    apart: still.filter(({ reached }) => !reached).map(({ name }) => name),
    covered: still.filter(({ reached }) => reached).map(({ name }) => name),
    saves: savedBy(told),
  };
}

function movedOf({ name, difference, before, after: { level } }: WhatIfNode): Moved {
  return { name, difference, level, levelChanged: before?.level !== level };
}

function savedBy(told: readonly WhatIfNode[]): AnswerPoint['saves'] {
  if (told.every(({ unchanged }) => unchanged === undefined)) return undefined;
  const saved = told.map(({ name, unchanged = 0, after }) => ({ name, points: unchanged - after.exposure }));
  return saved.filter(({ points }) => points >= LEAST).toSorted((a, b) => b.points - a.points);
}
