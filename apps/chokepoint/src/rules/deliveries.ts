import type { alerts } from '@chokepoint/contracts/grpc';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { type Column, table } from '../command-line/table.js';
import { firstOf } from '../command-line/wording.js';
import { allPages } from '@chokepoint/service/client';
import { askAlerts, type RuleOptions } from './list-rules.js';

export interface DeliveriesOptions extends RuleOptions {
  readonly rule?: string;
  readonly state?: string;
}

const COLUMNS: readonly Column[] = [{ title: 'id' }, { title: 'of' }, { title: 'what' }, { title: 'about' }, { title: 'state' }, { title: 'attempts', align: 'right' }, { title: 'last answer' }];
const MOST_NAMED = 3;

/** The webhooks of all rules or of one. */
export async function showDeliveries({ rule, state, ...options }: DeliveriesOptions, streams: Streams): Promise<void> {
  const deliveries = await askAlerts(options, (alerts) =>
    allPages(
      (pageToken) => alerts.listDeliveries({ pageSize: 1000, pageToken, rule, state }),
      (page) => page.deliveries,
    ),
  );
  if (options.json) return writeJson(streams, { deliveries });
  writeLine(streams.out, deliveries.length === 0 ? 'No webhook was sent.' : table(streams, COLUMNS, deliveries.map(row)));
}

function row({ id, type, asOf, nodes, lanes, state, attempts }: alerts.AlertDelivery): string[] {
  const last = attempts.at(-1);
  const about = [...nodes, ...lanes.map(({ from, to }) => `${from} → ${to}`)];
  const what = type.replace(/^chokepoint\.alert\./, '').replace(/\.v\d+$/, '');
  return [id, asOf.slice(0, 16), what, firstOf(about, MOST_NAMED), state, String(attempts.length), last ? answerText(last) : ''];
}

/** A detail that says no more than the status is left out. */
export function answerText({ status, detail }: { readonly status?: number | undefined; readonly detail: string }): string {
  return [status, detail].filter((part) => (part ?? '') !== '').map(String).filter((part, place, all) => all.indexOf(part) === place).join(' ');
}
