import { chunksOf, findDeliveryFile, ProblemList, surveyFile, unknownLanes, type DeliveryFile, type Survey } from '@chokepoint/delivery-import';
import { UnreadableTable } from '@chokepoint/table-files';
import { BadInput } from '../command-line/failures.js';
import { interruptible } from '../command-line/interruptible.js';
import { withProgress } from '../command-line/progress.js';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { count, whole } from '../command-line/wording.js';
import type { AddressOptions } from '../running/addresses.js';
import { readMappingFile } from './mapping-file.js';
import { problemLines } from './problem-lines.js';
import { sendDeliveries } from './send-deliveries.js';
import { surveyJson, surveyText } from './survey-text.js';
import { lanesOfNetwork, unknownLaneText } from './unknown-lanes.js';
import { inUsersTerms, named } from './user-terms.js';
import { writeEvents } from './write-events.js';
import { KeptProgress } from './kept-progress.js';
import { findAddresses } from '../running/addresses.js';

export interface DeliveryImportOptions extends AddressOptions {
  readonly map: string;
  readonly dryRun: boolean;
  readonly out?: string;
  readonly allowBad: boolean;
  readonly problems?: string;
  readonly limitProblems: number;
  readonly network?: string;
  readonly strict: boolean;
  readonly json?: boolean;
}

/** Facts in one stream: what a retry repeats, and how finely progress is kept. */
const CHUNK_FACTS = 2_000;

/** Reads a whole table first; stores what it says only when nothing is wrong with it, or when bad rows are allowed. */
export function importDeliveries(path: string, options: DeliveryImportOptions, streams: Streams): Promise<void> {
  return interruptible(async (signal) => {
    if (options.strict && options.network === undefined) throw new BadInput(['--strict needs --network']);
    return inUsersTerms(path, options.map, async () => {
      const file = await named(path, findDeliveryFile(path, await readMappingFile(options.map)));
      if (options.dryRun) return survey(file, options, streams, signal).then((found) => tell(found, options, streams));
      if (options.out !== undefined) return write(file, options.out, options, streams, signal);
      return send(file, options, streams, signal);
    });
  });
}

interface Found {
  readonly survey: Survey;
  readonly problems: ProblemList;
  /** Lanes that the network does not know. */
  readonly unknown: readonly string[];
}

/** The first pass: what the table brings, and what is wrong with it. */
async function survey(file: DeliveryFile, options: DeliveryImportOptions, streams: Streams, signal: AbortSignal): Promise<Found> {
  const opened = ProblemList.open(options.limitProblems, options.problems);
  const problems = await (options.problems === undefined ? opened : named(options.problems, opened));
  const lanes = options.network === undefined ? undefined : await lanesOfNetwork(options.network, options);
  try {
    const found = await withProgress(streams, 'Reading', (onProgress) => surveyFile(file, problems, { signal, onBytes: (bytes) => onProgress(bytes, file.bytes) }));
    return { survey: found, problems, unknown: lanes ? unknownLanes(found.lanes, lanes).map(unknownLaneText) : [] };
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    problems.add(error.problems);
    throw new BadInput([...problemLines(problems), 'The rest of the file was not read; nothing was stored.']);
  } finally {
    await problems.close();
  }
}

/** Shows what was found. @throws BadInput where it must not be stored */
function tell({ survey: found, problems, unknown }: Found, options: DeliveryImportOptions, streams: Streams): void {
  if (options.dryRun && options.json) writeJson(streams, { ...surveyJson(found, problems), unknownLanes: unknown });
  else writeLine(options.dryRun ? streams.out : streams.err, surveyText(found, streams));
  if (!options.strict) for (const lane of unknown.slice(0, options.limitProblems)) writeLine(streams.err, `warning: ${lane}`);
  const wrong = [...(options.allowBad ? [] : problemLines(problems)), ...(options.strict ? unknown : [])];
  if (wrong.length > 0) throw new BadInput([...wrong, 'Nothing was stored.']);
  for (const line of problemLines(problems)) writeLine(streams.err, `left out: ${line}`);
}

async function write(file: DeliveryFile, out: string, options: DeliveryImportOptions, streams: Streams, signal: AbortSignal): Promise<void> {
  const found = await survey(file, options, streams, signal);
  tell(found, options, streams);
  const written = await withProgress(streams, 'Writing', (onProgress) =>
    writeEvents(out, file.mapping.source, chunksOf(file, CHUNK_FACTS, { signal, onBytes: (bytes) => onProgress(bytes, file.bytes) })),
  );
  if (options.json) return writeJson(streams, { ...surveyJson(found.survey, found.problems), written });
  writeLine(streams.out, `${out}: ${count(written, 'event')}`);
}

/** An import that was stopped was looked through before. */
async function send(file: DeliveryFile, options: DeliveryImportOptions, streams: Streams, signal: AbortSignal): Promise<void> {
  const { delivery: address } = await findAddresses(options);
  const { allowBad, network, strict, data } = options;
  const progress = await KeptProgress.open(data, file, { address, allowBad, network, strict });
  if (progress.rows > 0) writeLine(streams.err, `going on after row ${whole(progress.rows)}`);
  else tell(await survey(file, options, streams, signal), options, streams);
  const { accepted, alreadyKnown, refused } = await withProgress(streams, 'Sending', (onProgress) =>
    sendDeliveries(file, CHUNK_FACTS, { address, progress, signal, streams, limit: options.limitProblems, onBytes: (bytes) => onProgress(bytes, file.bytes) }),
  );
  if (options.json) writeJson(streams, { accepted, alreadyKnown, refused: refused.total });
  else writeLine(streams.out, `${count(accepted, 'fact')} accepted, ${alreadyKnown} known before`);
  if (refused.total > 0) throw new BadInput(problemLines(refused));
}
