import { writeFile } from 'node:fs/promises';
import { parseNetwork } from '@chokepoint/network';
import { BadInput, Failed } from '../../command-line/failures.js';
import { MOST_ROWS } from '../../command-line/paragraphs.js';
import { writeJson, writeLine, type Streams } from '../../command-line/streams.js';
import { count } from '../../command-line/wording.js';
import { convertEto } from './convert-eto.js';
import { etoText } from './eto-text.js';
import { readEto } from './read-eto.js';
import { whoStops } from './who-stops.js';

export interface ConvertEtoOptions {
  readonly out: string;
  readonly stage?: string;
  readonly alternatives?: readonly string[];
  readonly json?: boolean;
}

/** Makes a network of the ETO data set, and tells who can stop which stage of it. */
export async function runConvertEto(folder: string, { out, json, ...options }: ConvertEtoOptions, streams: Streams): Promise<void> {
  const data = await readEto(folder);
  const { stage, alternatives = [] } = options;
  if (stage !== undefined && !data.stages.has(stage)) throw new BadInput([`--stage: no stage ${stage}: expected one of ${[...data.stages.keys()].join(', ')}`]);
  const unknown = alternatives.filter((id) => !data.inputs.has(id));
  if (unknown.length > 0) throw new BadInput(unknown.map((id) => `--alternatives: no input ${id}`));
  const converted = convertEto(data, options);
  const { errors } = parseNetwork(converted.document);
  if (errors.length > 0) throw new BadInput(errors.slice(0, MOST_ROWS).map(({ path, message }) => `the sequence makes no network: ${path}: ${message}`));
  await write(out, converted.document);
  const products = whoStops(converted, data);
  if (json) return writeJson(streams, { out, products, notes: converted.notes });
  const { nodes = [], requirements = [], supplies = [] } = converted.document;
  writeLine(streams.err, `wrote ${out}: ${count(nodes.length, 'node')}, ${count(requirements.length, 'requirement')}, ${count(supplies.length, 'lane')}`);
  for (const note of converted.notes.slice(0, MOST_ROWS)) writeLine(streams.err, `assumed: ${note}`);
  if (converted.notes.length > MOST_ROWS) writeLine(streams.err, `and ${converted.notes.length - MOST_ROWS} more assumptions: --json has all`);
  writeLine(streams.out, etoText(streams, products, data.stages));
}

async function write(out: string, document: object): Promise<void> {
  try {
    await writeFile(out, `${JSON.stringify(document, null, 1)}\n`);
  } catch (error) {
    throw new Failed(`--out: ${(error as Error).message}`);
  }
}
