import type { FactSet, Score } from '@chokepoint/exposure';
import type { ModelPool } from '@chokepoint/workers';
import type { NetworkVersions } from '../networks/versions.js';
import { scoreMoment } from '../scoring/score-moment.js';
import { endOfDay } from './days.js';
import type { DayScores } from './history-store.js';

/** Scores the end of a day with the version in force then; before the first version, with the first. */
export async function scoreDay(model: ModelPool, versions: NetworkVersions, network: string, facts: FactSet, day: number): Promise<DayScores> {
  const time = endOfDay(day);
  const inForce = versions.inForceAt(network, time);
  const { scores } = await scoreMoment(model, inForce, facts, time);
  return dayScores(day, inForce.version, time < inForce.inForceFrom, scores);
}

/** @param scores node by node, in the version's order */
export function dayScores(day: number, networkVersion: number, beforeFirstVersion: boolean, scores: readonly Score[]): DayScores {
  return {
    day,
    networkVersion,
    beforeFirstVersion,
    exposure: scores.map(({ exposure }) => exposure),
    timeToImpact: scores.map(({ timeToImpact }) => timeToImpact),
    timeToRecovery: scores.map(({ timeToRecovery }) => timeToRecovery),
    depthShortfall: scores.map(({ depth }) => depth?.shortfall ?? null),
    depthWeek: scores.map(({ depth }) => depth?.week ?? null),
  };
}
