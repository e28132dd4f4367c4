import { scoreAt, type FactSet, type Score } from '@chokepoint/exposure';
import type { NetworkVersions } from '../networks/versions.js';
import { endOfDay } from './days.js';
import type { DayScores } from './history-store.js';

/** Scores the end of a day with the version in force then; before the first version, with the first. */
export function scoreDay(versions: NetworkVersions, network: string, facts: FactSet, day: number): DayScores {
  const time = endOfDay(day);
  const { version, inForceFrom, compiled, workspace } = versions.inForceAt(network, time);
  const { scores } = scoreAt(compiled, facts, time, undefined, workspace);
  return dayScores(day, version, time < inForceFrom, scores);
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
