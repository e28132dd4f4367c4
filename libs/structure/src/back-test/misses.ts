import type { CompiledNetwork } from '@chokepoint/network';
import { acts, type BackTestRow, type RankedFigure } from './back-test-row.js';
import type { ProjectedIncidentLoss } from './projected-loss.js';

/** A row that says nothing for the model, or speaks against it. */
export interface Miss {
  readonly incident: string;
  readonly kind: 'not in the network' | 'partly not in the network' | 'withdrawn' | 'nothing recorded' | 'no loss projected' | 'negative control' | 'rank';
  /** Why, from the data, without a full stop */
  readonly why: string;
}

type Found = Omit<Miss, 'incident'>;

const YEAR_MS = 365.25 * 86_400_000;

/** All misses, row by row; a row can miss in several ways. */
export function missesOf({ document }: CompiledNetwork, rows: readonly BackTestRow[]): Miss[] {
  return rows.flatMap((row) =>
    [...coverage(row), ...negativeControl(row), ...nothingRecorded(row), ...noLoss(row, document.asOf), ...ranks(row, document.asOf)].map((found) => ({ incident: row.incident, ...found })),
  );
}

/** What of an incident could not be projected at all. */
function* coverage({ projected }: BackTestRow): Generator<Found> {
  const { unknown, withdrawn } = projected;
  if (withdrawn) yield { kind: 'withdrawn', why: 'the last reports of it are withdrawals, so nothing is projected and nothing tested' };
  if (unknown.length === 0) return;
  const missing = `${listed(unknown)} ${unknown.length === 1 ? 'is' : 'are'} not in the network`;
  if (acts(projected)) yield { kind: 'partly not in the network', why: `${missing}; the rest of it is projected` };
  else yield { kind: 'not in the network', why: missing };
}

function* negativeControl({ projected, losses }: BackTestRow): Generator<Found> {
  if (losses.negativeControl && projected.value > 0) yield { kind: 'negative control', why: `it ${costOf(projected)}, although a source says that nothing of note was lost` };
}

function* nothingRecorded({ projected, losses, recorded }: BackTestRow): Generator<Found> {
  if (recorded.size > 0) return;
  const cost = acts(projected) ? `it ${costOf(projected)}` : 'nothing is projected';
  yield { kind: 'nothing recorded', why: `${cost}, and there is nothing to compare: ${unstopped(losses.none ?? 'no figure is compared')}` };
}

function* noLoss({ projected, recorded }: BackTestRow, asOf: string | undefined): Generator<Found> {
  const figures = [...recorded.values()].filter(({ amount }) => amount > 0);
  if (figures.length === 0 || projected.value > 0 || !acts(projected)) return;
  const why = projected.idle
    ? `nothing flows through ${placesOf(projected)} in the network`
    : `stocks, spare capacity and other suppliers cover what it does to ${placesOf(projected)} for ${weeks(projected.length)}`;
  yield { kind: 'no loss projected', why: `${listed(figures.map(told))} recorded, but ${why}${age(asOf, projected.start)}` };
}

/** Recorded and projected ranks that differ by more than a third of all. */
function* ranks({ projected, recorded }: BackTestRow, asOf: string | undefined): Generator<Found> {
  for (const [measure, figure] of recorded) {
    const { ranks: at } = figure;
    if (at === null || Math.abs(at.recorded - at.projected) <= at.of / 3) continue;
    const places = `by ${measure} recorded ${at.recorded} of ${at.of} (${told(figure)}), projected ${at.projected}`;
    yield { kind: 'rank', why: `${places}: it acts on ${placesOf(projected)} for ${weeks(projected.length)} and ${costOf(projected)}${age(asOf, projected.start)}` };
  }
}

function costOf({ weeks: lost, otherUse }: ProjectedIncidentLoss): string {
  const buyers = lost > 0 ? `costs buyers ${weeks(lost)} of all that they ask for` : 'costs buyers nothing';
  return otherUse >= 1 ? `${buyers}, and other users ${round(otherUse)} units` : buyers;
}

function placesOf({ scenario }: ProjectedIncidentLoss): string {
  const lanes = scenario.lanes.map(({ from, to }) => (to === undefined ? `what leaves ${from}` : `${from} → ${to}`));
  return listed([...scenario.capacity.map(({ node }) => node), ...lanes]);
}

/** Said where it is a year or more. */
function age(asOf: string | undefined, start: number): string {
  const years = (Date.parse(asOf ?? '') - start) / YEAR_MS;
  return years >= 1 ? `; the network is that of ${round(years)} years later` : '';
}

function told({ figure, amount }: RankedFigure): string {
  const { value, low, high, unit } = figure;
  if (value === undefined && high === undefined) return `at least ${round(amount)} ${unit}`;
  if (value === undefined && low === undefined) return `at most ${round(amount)} ${unit}`;
  return `${round(amount)} ${unit}`;
}

function weeks(length: number): string {
  return `${length.toLocaleString('en', { maximumSignificantDigits: 2 })} weeks`;
}

function round(amount: number): string {
  return amount.toLocaleString('en', { maximumFractionDigits: 1 });
}

function unstopped(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
