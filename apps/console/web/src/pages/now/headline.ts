import type { NodeNow, NodeTrend, NowShares, NowTrends, NowView } from '@chokepoint/console-service/contract';
import { incidentName } from '../../components/incident-name.js';
import { shared } from '../../texts/en.js';
import { nowTexts as texts } from './now-texts.js';
import { recoveryAt } from './recovery.js';

/** The page's point: who is worst exposed; and to what, since when, until when. */
export interface Headline {
  readonly title: string;
  readonly lead: string;
}

/** Whoever waits for machines comes before the machines, and these before what they are made from. */
const WHO = ['buyer', 'system', 'accelerator'];
const DAY_MS = 86_400_000;
/** Peaks so near to each other are of one time. */
const SAME_TIME_DAYS = 60;

export function headlineOf(now: NowView, shares?: NowShares, trends?: NowTrends): Headline {
  const scored = now.nodes.filter((node) => node.now);
  if (scored.length === 0) return { title: texts.unscored, lead: '' };
  const exposed = scored.filter(isExposed);
  if (exposed.length === 0) return { title: texts.calm, lead: `${texts.calmLead(scored.length)} ${lastTime(now.nodes, trends)}`.trim() };
  const who = worstOf(exposed);
  const most = exposed.reduce(moreExposed);
  const lead = [`${sentence([exposedTo(who, shares), since(who, now.asOf, trends)], who, now.asOf)}.`, texts.counted(exposed.length, scored.length), most === who ? '' : texts.worstOther(most.name, most.now!.exposure)];
  return { title: texts.exposed(who.name, who.now!.exposure, shared.levels[who.now!.level]), lead: lead.filter(Boolean).join(' ') };
}

export function isExposed(node: NodeNow): boolean {
  return node.now !== undefined && node.now.level !== 'low';
}

function worstOf(exposed: readonly NodeNow[]): NodeNow {
  const kind = WHO.find((each) => exposed.some((node) => node.kind === each));
  return exposed.filter((node) => kind === undefined || node.kind === kind).reduce(moreExposed);
}

function moreExposed(a: NodeNow, b: NodeNow): NodeNow {
  return b.now!.exposure > a.now!.exposure ? b : a;
}

/** The incident that contributes most, and how many more do; nothing until contributions are known. */
function exposedTo({ id }: NodeNow, shares: NowShares | undefined): string {
  if (shares === undefined) return texts.exposedBy;
  const contributing = shares.nodes.find(({ node }) => node === id)?.shares.filter(({ points }) => points > 0) ?? [];
  return contributing.length === 0 ? '' : texts.to(texts.causes(incidentName(contributing[0].incident), contributing.length - 1));
}

function since({ id }: NodeNow, asOf: string | undefined, trends: NowTrends | undefined): string {
  if (trends === undefined) return '';
  const day = trends.nodes.find(({ node }) => node === id)?.exposedSince ?? asOf;
  return day === undefined ? '' : texts.since(day);
}

function sentence(begin: readonly string[], { now }: NodeNow, asOf: string | undefined): string {
  const { timeToImpact, timeToRecovery } = now!;
  const cause = begin.filter(Boolean).join(' ');
  const end = timeToImpact === undefined ? texts.holds : `${texts.falls(timeToImpact)} and ${timeToRecovery === undefined || asOf === undefined ? texts.staysLow : texts.recovers(timeToRecovery, recoveryAt(asOf, timeToRecovery))}`;
  return [cause, end].filter(Boolean).join('; ');
}

/** The latest time that anybody was exposed, by its worst moment. */
function lastTime(nodes: readonly NodeNow[], trends: NowTrends | undefined): string {
  if (trends?.to === undefined) return '';
  const known = new Map(nodes.map((node) => [node.id, node]));
  const peaks = trends.nodes.flatMap(({ node, peak }) => (peak && known.has(node) ? [{ node: known.get(node)!, ...peak }] : []));
  if (peaks.length === 0) return texts.never;
  const latest = Math.max(...peaks.map(({ day }) => Date.parse(day)));
  const recent = peaks.filter(({ day }) => latest - Date.parse(day) <= SAME_TIME_DAYS * DAY_MS);
  const who = recent.filter(({ node }) => node.kind === 'buyer');
  const worst = (who.length > 0 ? who : recent).reduce((a, b) => (b.exposure > a.exposure ? b : a));
  return texts.lastTime(worst.node.name, worst.exposure, shared.levels[worst.level], worst.day);
}

/** By node. */
export function trendsByNode(trends: NowTrends | undefined): ReadonlyMap<string, NodeTrend> {
  return new Map(trends?.nodes.map((trend) => [trend.node, trend]));
}
