import { unknownName } from '@chokepoint/network';
import { allPages } from '@chokepoint/service/client';
import { BadInput } from '../command-line/failures.js';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { askAlerts, type RuleOptions } from './list-rules.js';

/**
 * Enables a rule, or disables it: then it goes on deciding, and sends nothing until it is enabled.
 * @throws BadInput where there is no such rule
 */
export async function switchRule(id: string, disabled: boolean, options: RuleOptions, streams: Streams): Promise<void> {
  const { rule: put } = await askAlerts(options, async (alerts) => {
    const rules = await allPages((pageToken) => alerts.listRules({ pageSize: 1000, pageToken }), (page) => page.rules);
    const rule = rules.find((each) => each.id === id);
    if (rule === undefined) throw new BadInput([unknownName({ what: 'rule', name: id, known: rules.map((each) => each.id) })]);
    return alerts.putRule({ rule: { ...rule, secret: '', disabled, raised: [], raisedLanes: [] } });
  });
  if (options.json) return writeJson(streams, put);
  writeLine(streams.out, disabled ? `rule ${id} is disabled: it goes on deciding, and sends nothing until \`rule enable ${id}\`` : `rule ${id} is enabled; what it has raised now is sent`);
}
