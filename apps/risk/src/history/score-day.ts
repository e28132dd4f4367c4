import { scoreAt, type FactSet } from '@chokepoint/exposure';
import type { NetworkVersions } from '../networks/versions.js';
import { endOfDay } from './days.js';
import type { DayScores } from './history-store.js';

/** Scores the end of a day with the version in force then; before the first version, with the first. */
export function scoreDay(versions: NetworkVersions, network: string, facts: FactSet, day: number): DayScores {
  const time = endOfDay(day);
  const { version, inForceFrom, compiled, workspace } = versions.inForceAt(network, time);
  const { scores } = scoreAt(compiled, facts, time, undefined, workspace);
  return {
    day,
    networkVersion: version,
    beforeFirstVersion: time < inForceFrom,
    exposure: scores.map(({ exposure }) => exposure),
    timeToImpact: scores.map(({ timeToImpact }) => timeToImpact),
    timeToRecovery: scores.map(({ timeToRecovery }) => timeToRecovery),
    depthShortfall: scores.map(({ depth }) => depth?.shortfall ?? null),
    depthWeek: scores.map(({ depth }) => depth?.week ?? null),
  };
}
