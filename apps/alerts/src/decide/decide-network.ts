import type { ExposureChanged } from '@chokepoint/contracts';
import { inTransaction, type Logger } from '@chokepoint/database';
import type pg from 'pg';
import { inSequence, pastGap, type Scoring, type Sequence } from '../intake/sequence.js';
import { alertOf, type AlertType, type Moment } from './alert.js';
import { storeAlerts, type DecidedAlert } from './alert-store.js';
import { decide, type Decision, type States } from './decide.js';
import { knownScorings, pendingChanges, saveDecided, saveProgress } from './pending-store.js';
import { lockNetwork, rulesOf, saveStates, statesOf, type NetworkProgress, type StoredRule } from './state-store.js';

export interface DecideOptions {
  readonly pool: pg.Pool;
  readonly logger: Logger;
  /** How long a gap in the sequence of scorings may last before it is passed. */
  readonly gapMs: number;
}

/** What one transaction decided about a network. */
export interface Decided {
  readonly scorings: number;
  readonly alerts: readonly AlertType[];
}

/** Decides the scorings of a network that are complete, in their order; all that follows is stored with it or not at all. */
export async function decideNetwork({ pool, logger, gapMs }: DecideOptions, network: string): Promise<Decided> {
  return inTransaction(pool, async (transaction) => {
    const progress = await lockNetwork(transaction, network);
    const pending = await pendingChanges(transaction, network, progress.nextScoring);
    const sequence = nextInSequence(progress, pending, gapMs);
    if (sequence.passed)
      logger.warn({ network, from: progress.nextScoring, to: sequence.next }, 'passed a gap in the scorings of a network');
    const alerts = sequence.ready.length === 0 ? [] : await decideScorings(transaction, network, sequence.ready);
    const advanced = sequence.next > progress.nextScoring;
    const moment = advanced ? momentOf(sequence.ready.at(-1)!) : undefined;
    await saveProgress(transaction, network, { nextScoring: sequence.next, advanced, blocked: sequence.blocked, moment });
    return { scorings: sequence.ready.length, alerts: alerts.map(({ type }) => type) };
  });
}

function nextInSequence(
  { nextScoring, blockedMs }: NetworkProgress,
  pending: readonly ExposureChanged[],
  gapMs: number,
): Sequence & { passed: boolean } {
  const sequence = inSequence(nextScoring, pending);
  const stuck = sequence.blocked && sequence.next === nextScoring;
  const passed = stuck && blockedMs !== null && blockedMs >= gapMs;
  return { ...(passed ? pastGap(nextScoring, pending) : sequence), passed };
}

async function decideScorings(transaction: pg.ClientBase, network: string, scorings: readonly Scoring[]): Promise<DecidedAlert[]> {
  const rules = await rulesOf(transaction, network);
  const before = await statesOf(transaction, rules);
  const known = await knownScorings(transaction, network);
  const alerts: DecidedAlert[] = [];
  const fresh: ExposureChanged[] = [];
  let states: States = before;
  for (const scoring of scorings) {
    // What came late may have been overtaken, node by node.
    const changes = scoring.changes.filter(({ node }) => (known.get(node) ?? 0) < scoring.number);
    changes.forEach(({ node }) => known.set(node, scoring.number));
    const decision = decide(rules, states, changes);
    states = decision.states;
    fresh.push(...changes);
    alerts.push(...alertsOf(decision, rules, momentOf(scoring)));
  }
  await saveStates(transaction, before, states);
  await saveDecided(transaction, network, scorings, fresh);
  await storeAlerts(transaction, alerts);
  return alerts;
}

/** The alerts of a decision; those of a disabled rule are kept but not sent. */
export function alertsOf({ raised, cleared }: Decision, rules: readonly StoredRule[], moment: Moment): DecidedAlert[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const alert =
    (type: AlertType) =>
    (transition: Decision['raised'][number]): DecidedAlert => {
      const rule = byId.get(transition.rule)!;
      return { type, data: alertOf(type, rule, moment, transition.changes), delivery: rule.disabled ? 'dropped' : 'pending' };
    };
  return [...raised.map(alert('chokepoint.alert.raised.v1')), ...cleared.map(alert('chokepoint.alert.cleared.v1'))];
}

function momentOf({ changes: [{ asOf, networkVersion, modelVersion }] }: Scoring): Moment {
  return { asOf, networkVersion, modelVersion };
}
