import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectAlerts, connectRisk } from '@chokepoint/service/client';
import { BadInput } from '../command-line/failures.js';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { findAddresses } from '../running/addresses.js';
import { withService } from '../running/call.js';
import { readKept } from '../up/data-directory/kept-json.js';
import type { Secrets } from '../up/data-directory/secrets.js';
import { receiverUrl } from '../up/alert-receiver/receiver.js';
import { ruleText } from './rule-text.js';
import { unknownInRule } from './unknown-in-rule.js';
import { ruleOf, type PutRuleOptions } from './rule-of.js';

interface Receiver {
  readonly url: string;
  readonly secret: string;
}

/** Makes or changes a rule. */
export async function putRule(id: string, options: PutRuleOptions, streams: Streams): Promise<void> {
  const rule = ruleOf(id, options);
  const receiver = options.url === undefined ? await ownReceiver(options) : { url: options.url, secret: await secretOf(options) };
  const addresses = await findAddresses(options);
  const network = options.on === 'exposure' && options.network === '' ? await withService(connectRisk, addresses.risk, onlyNetwork) : options.network;
  const { rule: put } = await withService(connectAlerts, addresses.alerts, (alerts) => alerts.putRule({ rule: { ...rule, network, ...receiver } }));
  const warnings = await withService(connectRisk, addresses.risk, (risk) => unknownInRule({ ...rule, network }, risk));
  for (const warning of warnings) writeLine(streams.err, `warning: ${warning}; the rule was taken all the same, for it may come later`);
  if (options.json) return writeJson(streams, { ...put, warnings });
  writeLine(streams.out, `${ruleText(put!)}, to ${put!.url}${put!.disabled ? ' (disabled)' : ''}`);
}

/** The receiver of `up`, which verifies and prints what comes. */
async function ownReceiver({ data }: PutRuleOptions): Promise<Receiver> {
  const [receiver, secrets] = await Promise.all([readKept<{ port: number }>(join(data, 'receiver.json')), readKept<Secrets>(join(data, 'secrets.json'))]);
  if (!receiver || !secrets) throw new BadInput([`--url: expected where the webhook goes; there is no receiver of \`up\` in ${data}`]);
  return { url: receiverUrl(receiver.port), secret: secrets.webhookSecret };
}

/** Not an option itself: what is on a command line can be read by others. */
async function secretOf({ secretFile }: PutRuleOptions): Promise<string> {
  if (secretFile === undefined) return process.env['WEBHOOK_SECRET'] ?? '';
  try {
    return (await readFile(secretFile, 'utf8')).trim();
  } catch (error) {
    throw new BadInput([`--secret-file: ${(error as Error).message}`]);
  }
}

async function onlyNetwork(risk: Pick<ReturnType<typeof connectRisk>, 'getNetwork'>): Promise<string> {
  return (await risk.getNetwork({})).network;
}
