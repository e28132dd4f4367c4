import type { ProjectedIncidentLoss } from './projected-loss.js';
import { midranks } from './rank-correlation.js';
import { amountOf, type MeasureClass, type RecordedFigure, type RecordedLosses } from './recorded-losses.js';

/** The figure that stands for a class of measures, and where it ranks among those of its class. */
export interface RankedFigure {
  readonly figure: RecordedFigure;
  /** The value, the middle of the range or the only end */
  readonly amount: number;
  /** 1 is the largest, ties share; among the incidents of the class that act in the network, so null for the others */
  readonly ranks: { readonly recorded: number; readonly projected: number; readonly of: number } | null;
}

/** An incident: what is projected of it beside what was recorded. */
export interface BackTestRow {
  readonly incident: string;
  /** ms since the epoch */
  readonly start: number;
  readonly projected: ProjectedIncidentLoss;
  /** By projected value among all incidents, 1 is the largest; ties share */
  readonly rank: number;
  readonly recorded: ReadonlyMap<MeasureClass, RankedFigure>;
  readonly losses: RecordedLosses;
}

/** What is projected of an incident and the figures that stand for what was recorded of it. */
export interface Pairing {
  readonly projected: ProjectedIncidentLoss;
  readonly figures: ReadonlyMap<MeasureClass, RecordedFigure>;
}

/** Whether something is left to project: neither withdrawn nor unknown to the network. */
export function acts({ scenario }: ProjectedIncidentLoss): boolean {
  return scenario.capacity.length + scenario.lanes.length > 0;
}

/** The figures of one incident with their ranks among all. */
export function rankedFigures({ projected, figures }: Pairing, all: readonly Pairing[]): Map<MeasureClass, RankedFigure> {
  return new Map([...figures].map(([kind, figure]) => [kind, { figure, amount: amountOf(figure), ranks: ranksOf(projected.incident, kind, all) }]));
}

function ranksOf(incident: string, kind: MeasureClass, all: readonly Pairing[]): RankedFigure['ranks'] {
  const peers = all.filter(({ projected, figures }) => acts(projected) && figures.has(kind));
  const place = peers.findIndex(({ projected }) => projected.incident === incident);
  if (place < 0) return null;
  const projected = fromLargest(peers.map((peer) => peer.projected.value));
  const recorded = fromLargest(peers.map(({ figures }) => amountOf(figures.get(kind)!)));
  return { recorded: recorded[place], projected: projected[place], of: peers.length };
}

/** Ranks from 1, the largest first; ties share. */
export function fromLargest(values: readonly number[]): number[] {
  return midranks(values.map((value) => -value));
}
