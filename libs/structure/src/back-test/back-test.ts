import { type FactSet, ProjectionWorkspace } from '@chokepoint/exposure';
import type { CompiledNetwork } from '@chokepoint/network';
import { acts, type BackTestRow, fromLargest, rankedFigures } from './back-test-row.js';
import { incidentsOf } from './incident-course.js';
import { type Miss, missesOf } from './misses.js';
import { projectedIncidentLoss } from './projected-loss.js';
import { rankCorrelation, type RankCorrelation } from './rank-correlation.js';
import { comparedFigures, MEASURES, type MeasureClass, type RecordedLosses } from './recorded-losses.js';

export interface BackTest {
  /** By projected value, the largest first, then by start */
  readonly rows: readonly BackTestRow[];
  /** Of projected value and recorded amount, in the order of `MEASURES`, for classes with three figures or more */
  readonly correlations: ReadonlyMap<MeasureClass, ClassCorrelation>;
  readonly misses: readonly Miss[];
}

export interface ClassCorrelation {
  /** All incidents, with a projection of nothing for what the network does not know and for what was withdrawn */
  readonly all: RankCorrelation;
  /** Those that act in the network */
  readonly acting: RankCorrelation;
  /** Those of which a loss is projected: whether the model ranks losses, beyond telling that there are any */
  readonly losing: RankCorrelation;
}

/**
 * What the model projects of each incident beside what was recorded of it, and every miss with its reason.
 * An incident is projected as last reported, in the network as it is, however old the incident. It is no test of foresight: reports
 * state how long a loss lasts, so a recorded length and a projected loss share a source; what is tested is what the network makes of it.
 * @param recorded an incident without an entry has nothing recorded
 */
export function backTest(network: CompiledNetwork, facts: FactSet, recorded: readonly RecordedLosses[]): BackTest {
  const workspace = new ProjectionWorkspace(network);
  const entries = new Map(recorded.map((each) => [each.incident, each]));
  const pairings = incidentsOf(facts).map((incident) => {
    const losses = entries.get(incident) ?? { incident, recorded: [], none: 'no entry for it' };
    return { projected: projectedIncidentLoss(network, facts, incident, workspace), losses, figures: comparedFigures(losses) };
  });
  const ranks = fromLargest(pairings.map(({ projected }) => projected.value));
  const rows = pairings.map((pairing, place): BackTestRow => {
    const { projected, losses } = pairing;
    const { incident, start } = projected;
    return { incident, start, projected, rank: ranks[place], recorded: rankedFigures(pairing, pairings), losses };
  });
  rows.sort((a, b) => a.rank - b.rank || a.start - b.start);
  return { rows, correlations: correlationsOf(rows), misses: missesOf(network, rows) };
}

function correlationsOf(rows: readonly BackTestRow[]): Map<MeasureClass, ClassCorrelation> {
  const found = new Map<MeasureClass, ClassCorrelation>();
  for (const kind of new Set(Object.values(MEASURES))) {
    const all = rows.filter(({ recorded }) => recorded.has(kind));
    if (all.length < 3) continue;
    const acting = all.filter(({ projected }) => acts(projected));
    const losing = all.filter(({ projected }) => projected.value > 0);
    found.set(kind, { all: correlationOf(all, kind), acting: correlationOf(acting, kind), losing: correlationOf(losing, kind) });
  }
  return found;
}

function correlationOf(rows: readonly BackTestRow[], kind: MeasureClass): RankCorrelation {
  return rankCorrelation(rows.map(({ projected }) => projected.value), rows.map(({ recorded }) => recorded.get(kind)!.amount));
}
