import { connectAlerts, type AlertsConnection } from '@chokepoint/service/client';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { table } from '../command-line/table.js';
import { firstOf } from '../command-line/wording.js';
import { findAddresses, type AddressOptions } from '../running/addresses.js';
import { withService } from '../running/call.js';
import { allPages } from '@chokepoint/service/client';
import { raisedNames, ruleText } from './rule-text.js';

export interface RuleOptions extends AddressOptions {
  readonly json?: boolean;
}

const COLUMNS = [{ title: 'rule' }, { title: 'raised now' }, { title: 'to' }];
const MOST_NAMED = 3;

/** Every rule, and what it has raised. */
export async function listRules(options: RuleOptions, streams: Streams): Promise<void> {
  const rules = await askAlerts(options, (alerts) =>
    allPages(
      (pageToken) => alerts.listRules({ pageSize: 1000, pageToken }),
      (page) => page.rules,
    ),
  );
  if (options.json) return writeJson(streams, { rules });
  if (rules.length === 0) return writeLine(streams.out, 'There is no rule yet: rule put --help tells how to make one.');
  const rows = rules.map((rule) => [ruleText(rule), firstOf(raisedNames(rule), MOST_NAMED) || 'nothing', rule.disabled ? `${rule.url} (disabled)` : rule.url]);
  writeLine(streams.out, table(streams, COLUMNS, rows));
}

export async function askAlerts<R>(options: AddressOptions, work: (alerts: AlertsConnection) => Promise<R>): Promise<R> {
  return withService(connectAlerts, (await findAddresses(options)).alerts, work);
}
