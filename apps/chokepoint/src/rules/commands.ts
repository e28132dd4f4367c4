import { type Command, Option } from 'commander';
import { numberFrom } from '../command-line/arguments.js';
import { example } from '../command-line/example.js';
import type { Streams } from '../command-line/streams.js';
import { addAddressOptions } from '../running/addresses.js';
import type { DeliveriesOptions } from './deliveries.js';
import type { RuleOptions } from './list-rules.js';
import { WATCHED, type PutRuleOptions } from './rule-of.js';

const JSON_FLAG = ['--json', 'one JSON document'] as const;

/** Commands that say who is alerted of what. */
export function declareRules(program: Command, streams: Streams): void {
  const rule = program.command('rule').description('alert rules: who is called when exposure rises, a delivery is overdue or a lane drifts');
  declarePut(rule, streams);

  declare(rule, 'list', 'every rule, and what it has raised', ['rule list'])
    .action(async (options: RuleOptions) => (await import('./list-rules.js')).listRules(options, streams));

  declare(rule, 'delete <id>', 'forget a rule; nothing more is sent for it', ['rule delete late'])
    .action(async (id: string, options: RuleOptions) => (await import('./delete-rule.js')).deleteRule(id, options, streams));

  declare(rule, 'disable <id>', 'send nothing for a rule: it goes on deciding, what waits is dropped', ['rule disable late'])
    .action(async (id: string, options: RuleOptions) => (await import('./switch-rule.js')).switchRule(id, true, options, streams));

  declare(rule, 'enable <id>', 'send for a rule again: what it has raised by now is sent at once', ['rule enable late'])
    .action(async (id: string, options: RuleOptions) => (await import('./switch-rule.js')).switchRule(id, false, options, streams));

  declare(rule, 'test <id>', 'send the receiver of a rule a signed test message', ['rule test late'])
    .action(async (id: string, options: RuleOptions) => (await import('./test-rule.js')).testRule(id, options, streams));

  declare(rule, 'deliveries', 'webhooks that were or will be sent, newest first, with their attempts', ['rule deliveries --rule late'])
    .option('--rule <id>', 'only of this rule')
    .addOption(new Option('--state <state>', 'only in this state').choices(['pending', 'delivered', 'failed', 'dropped']))
    .action(async (options: DeliveriesOptions) => (await import('./deliveries.js')).showDeliveries(options, streams));
}

function declarePut(rule: Command, streams: Streams): void {
  declare(rule, 'put <id>', 'make or change a rule', [
    'rule put my-exposure --raise-at elevated --node apple --url https://alerting.example/hook',
    'rule put late --on delivery.overdue --vendor acme --min-days 5 --min-quantity 100',
    'rule put drift --on lane.drifting',
  ])
    .addOption(new Option('--on <what>', 'what the rule watches').choices(WATCHED).default('exposure'))
    .option('--raise-at <level>', 'exposure: a level (guarded, elevated, high, severe) or points, a multiple of 0.5')
    .option('--network <id>', 'exposure: network; may be left out while there is only one', '')
    .option('--node <id>', 'exposure: only this node')
    .option('--owner <name>', 'exposure: only nodes of this owner')
    .option('--kind <name>', 'exposure: only nodes of this kind')
    .option('--vendor <id>', 'lanes: only those from this vendor')
    .option('--to <id>', 'lanes: with --vendor, only those to this buyer')
    .option('--input <name>', 'lanes: with --vendor, only those that carry this')
    .option('--min-days <days>', 'lanes: only from so many days late on', numberFrom(0))
    .option('--min-quantity <units>', 'overdue: only from so much still to come on', numberFrom(0))
    .option('--url <url>', 'where the webhook goes (default: the receiver of `up`, which prints it); public https, or a host:port in the environment variable WEBHOOK_ALLOW (commas between) that was set when everything started')
    .option('--secret-file <file>', 'file with the whsec_ secret that signs it (default: WEBHOOK_SECRET; an old rule keeps its own)')
    .option('--disabled', 'make it disabled: it decides, and sends nothing until `rule enable`; without, a rule that is put is enabled')
    .action(async (id: string, options: PutRuleOptions) => (await import('./put-rule.js')).putRule(id, options, streams));
}

function declare(rule: Command, usage: string, description: string, examples: readonly string[]): Command {
  const command = rule.command(usage).description(description).option(...JSON_FLAG);
  return addAddressOptions(command, ['alerts', 'risk']).addHelpText('after', example(...examples));
}
