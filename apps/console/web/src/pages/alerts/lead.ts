import type { AlertsOverview } from '@chokepoint/console-service/contract';
import { alertsTexts } from './alerts-texts.js';
import { relative } from './relative.js';

const { lead: texts, atLeast } = alertsTexts;

/** How alerting stands in one sentence: what is raised, whether alerts arrive, and what is in trouble. */
export function leadOf({ rules, raised, disabled, lastReached, pending, failed, kept }: AlertsOverview, now: number): string {
  const first = rules === 0 ? texts.noRule : [texts.rules(rules), texts.raised(raised.nodes, raised.lanes), ...(disabled > 0 ? [texts.disabled(disabled)] : [])].join(', ');
  const waiting = pending.count - pending.retried;
  const parts = [
    first,
    ...(lastReached !== undefined ? [texts.reached(relative(Date.parse(lastReached), now))] : rules > 0 ? [texts.never] : []),
    ...(pending.retried > 0 ? [texts.retried(pending.retried)] : []),
    ...(waiting > 0 ? [texts.waiting(waiting)] : []),
    ...(failed.count > 0 ? [texts.failed(atLeast(failed.count, failed.more), failed.count === 1)] : []),
    ...(kept.count > 0 ? [texts.kept(atLeast(kept.count, kept.more), kept.count === 1)] : []),
  ];
  return `${parts.join('; ')}.`;
}
