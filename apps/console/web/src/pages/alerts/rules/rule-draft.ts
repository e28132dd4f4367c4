import type { AlertRule, RulePut, RuleScope } from '@chokepoint/console-service/contract';
import { shared } from '../../../texts/en.js';
import { ruleTexts } from '../alerts-texts.js';

export type Watched = AlertRule['on'];
export type ScopeKind = RuleScope['by'];

/** A rule as it stands in the form: every field there is, also those that the rest does not ask for now. */
export interface RuleDraft {
  readonly id: string;
  readonly on: Watched;
  readonly network: string;
  readonly by: ScopeKind;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly input: string;
  /** A level, or `points`. */
  readonly raiseAt: string;
  readonly points: number | string;
  readonly minDays: number | string;
  readonly minQuantity: number | string;
  readonly url: string;
  readonly secret: string;
  readonly disabled: boolean;
}

export const POINTS = 'points';
const EXPOSED: readonly ScopeKind[] = ['all', 'node', 'owner', 'kind'];
const ON_LANES: readonly ScopeKind[] = ['all', 'vendor', 'lane'];
export const scopesOf = (on: Watched): readonly ScopeKind[] => (on === 'exposure' ? EXPOSED : ON_LANES);

export function emptyDraft(network = ''): RuleDraft {
  return { id: '', on: 'exposure', network, by: 'all', name: '', from: '', to: '', input: '', raiseAt: 'elevated', points: '', minDays: '', minQuantity: '', url: '', secret: '', disabled: false };
}

/** A rule to be changed; its secret is not known. */
export function draftOf({ id, on, network = '', scope, raiseAt = 'elevated', minDays, minQuantity, url, disabled }: AlertRule): RuleDraft {
  const lane = scope.by === 'lane' ? { from: scope.from, to: scope.to ?? '', input: scope.input ?? '' } : {};
  const level = raiseAt in shared.levels ? { raiseAt } : { raiseAt: POINTS, points: raiseAt };
  return { ...emptyDraft(network), id, on, by: scope.by, ...('name' in scope && { name: scope.name }), ...lane, ...level, minDays: minDays ?? '', minQuantity: minQuantity ?? '', url, disabled };
}

/** What a draft says, in what the service takes: nothing of fields that are not asked for. */
export function putOf({ on, network, raiseAt, points, minDays, minQuantity, url, secret, disabled, ...scope }: RuleDraft): RulePut {
  const common = { on, scope: scopeOf(scope), url: url.trim(), disabled, ...(secret !== '' && { secret }) };
  if (on === 'exposure') return { ...common, network, raiseAt: raiseAt === POINTS ? String(points) : raiseAt };
  return { ...common, ...(minDays !== '' && { minDays: Number(minDays) }), ...(on === 'delivery.overdue' && minQuantity !== '' && { minQuantity: Number(minQuantity) }) };
}

function scopeOf({ by, name, from, to, input }: Pick<RuleDraft, 'by' | 'name' | 'from' | 'to' | 'input'>): RuleScope {
  if (by === 'all') return { by };
  if (by === 'lane') return { by, from, ...(to !== '' && { to }), ...(input !== '' && { input }) };
  return { by, name };
}

/** The draft with a change; a scope that does not fit what is watched becomes all. */
export function changed(draft: RuleDraft, change: Partial<RuleDraft>): RuleDraft {
  const next = { ...draft, ...change };
  const named = change.by !== undefined && change.by !== draft.by ? { name: '' } : {};
  return { ...next, ...named, ...(!scopesOf(next.on).includes(next.by) && { by: 'all' as const, name: '' }) };
}

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** What is wrong with the name of a new rule: it stands in the address, and another rule would be replaced. */
export function idProblem(id: string, taken: readonly string[]): string | undefined {
  if (!ID.test(id)) return ruleTexts.form.idWrong;
  return taken.includes(id) ? ruleTexts.form.idTaken : undefined;
}

/** `host:port` as WEBHOOK_ALLOW has it; undefined where there is no such address. */
export function receiverOf(address: string): string | undefined {
  const url = URL.parse(address.trim());
  if (url === null || url.hostname === '') return undefined;
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}
