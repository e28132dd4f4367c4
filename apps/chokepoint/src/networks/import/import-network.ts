import { connectRisk } from '@chokepoint/service/client';
import { BadInput } from '../../command-line/failures.js';
import { interruptible } from '../../command-line/interruptible.js';
import { writeJson, writeLine, type Streams } from '../../command-line/streams.js';
import { findAddresses, type AddressOptions } from '../../running/addresses.js';
import { withService } from '../../running/call.js';
import { readWrittenNetwork, type WrittenNetwork } from '../written-network.js';
import { type ImportAnswer, importAnswerOfMessage } from './import-answer.js';
import { importText } from './import-text.js';

export interface ImportNetworkOptions extends AddressOptions {
  readonly dryRun: boolean;
  /** A file to compare with, without any service */
  readonly against?: string;
  readonly id?: string;
  readonly author?: string;
  readonly note?: string;
  readonly json?: boolean;
}

/** Puts a network in force, or tells what that would change. @param path a document, or a folder of tables */
export async function importNetwork(path: string, options: ImportNetworkOptions, streams: Streams): Promise<void> {
  if (options.against !== undefined && !options.dryRun) throw new BadInput(['--against: only with --dry-run']);
  const written = await readWrittenNetwork(path, options, streams);
  const answer = options.against === undefined ? await onServices(written, options) : await (await import('./compare-files.js')).compareFiles(written, options.against, streams);
  for (const warning of answer.warnings) writeLine(streams.err, `warning: ${written.lineOf(warning)}`);
  if (options.json) return writeJson(streams, answer);
  writeLine(streams.out, importText(streams, answer, options.dryRun));
}

async function onServices({ text: document, lineOf }: WrittenNetwork, options: ImportNetworkOptions): Promise<ImportAnswer> {
  const { dryRun, author, note } = options;
  const { risk: address } = await findAddresses(options);
  const message = await interruptible((signal) =>
    withService(connectRisk, address, (risk) => risk.importNetwork({ document, dryRun, author, note }, { signal }), ({ field, description }) => placeOf(field, description, lineOf)),
  );
  return importAnswerOfMessage(message);
}

/** Who imports is an option; all else is in the document. */
function placeOf(field: string, message: string, lineOf: WrittenNetwork['lineOf']): string {
  return field === '/author' || field === '/note' ? `--${field.slice(1)}: ${message}` : lineOf({ path: field, message });
}
