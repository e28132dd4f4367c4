import { writeFile } from 'node:fs/promises';
import { type NetworkInput, parseNetwork } from '@chokepoint/network';
import { writeNetworkFolder } from '@chokepoint/table-files';
import { BadInput } from '../../command-line/failures.js';
import { writeLine, type Streams } from '../../command-line/streams.js';
import { askRisk } from '../../questions/ask-risk.js';
import type { NetworkOptions } from '../options.js';
import { readWrittenNetwork, type WrittenNetwork } from '../written-network.js';
import { dotOf } from './dot.js';
import { graphmlOf } from './graphml.js';

export interface ExportOptions extends Omit<NetworkOptions, 'json'> {
  readonly format: 'json' | 'csv' | 'graphml' | 'dot';
  readonly version?: number;
  readonly file?: string;
  readonly out?: string;
}

/** Writes a network for other programs. */
export async function exportNetwork(options: ExportOptions, streams: Streams): Promise<void> {
  const { format, out } = options;
  if (format === 'csv' && out === undefined) throw new BadInput(['--out: csv needs a folder to write into']);
  const written = options.file === undefined ? await fromService(options) : await readWrittenNetwork(options.file, {}, streams);
  if (format === 'csv') return tell(streams, await writing(out!, () => writeNetworkFolder(out!, documentOf(written))));
  const text = textIn(format, written);
  if (out === undefined) return void streams.out.write(text);
  return tell(streams, await writing(out, async () => (await writeFile(out, text), [out])));
}

async function fromService(options: ExportOptions): Promise<WrittenNetwork> {
  const { document: text } = await askRisk(options, (risk) => risk.getNetwork({ network: options.network, version: options.version }));
  return { text, lineOf: ({ path, message }) => `${path}: ${message}` };
}

function textIn(format: 'json' | 'graphml' | 'dot', written: WrittenNetwork): string {
  if (format === 'json') return `${JSON.stringify(documentOf(written), null, 2)}\n`;
  const { network } = checked(written);
  return format === 'dot' ? dotOf(network!) : graphmlOf(network!);
}

/** The document as it was written, defaults left out as they were. */
function documentOf(written: WrittenNetwork): NetworkInput {
  return checked(written).document as NetworkInput;
}

function checked({ text, lineOf }: WrittenNetwork) {
  const document = parsed(text);
  const { network, errors } = parseNetwork(document);
  if (errors.length > 0) throw new BadInput(errors.map(lineOf));
  return { document, network };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput([`--file: is not JSON: ${(error as Error).message}`]);
  }
}

async function writing<R>(out: string, write: () => Promise<R>): Promise<R> {
  try {
    return await write();
  } catch (error) {
    throw new BadInput([`--out ${out}: ${(error as Error).message}`]);
  }
}

/** What was written is no result: that went into the files. */
function tell({ err }: Streams, files: readonly string[]): void {
  for (const file of files) writeLine(err, `wrote ${file}`);
}
