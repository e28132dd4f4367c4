import { parseInstant } from '@chokepoint/contracts';
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
  readonly changeLog: boolean;
  readonly asOf?: string;
}

/** Facts in one stream: what a retry repeats, and how finely progress is kept. */
const CHUNK_FACTS = 2_000;

/** Reads a whole table first; stores what it says only when nothing is wrong with it, or when bad rows are allowed. */
export function importDeliveries(path: string, options: DeliveryImportOptions, streams: Streams): Promise<void> {
  return interruptible(async (signal) => {
    const asOf = momentOf(options);
    if (options.strict && options.network === undefined) throw new BadInput(['--strict needs --network']);
    return inUsersTerms(path, options.map, async () => {
      const file = await named(path, findDeliveryFile(path, await readMappingFile(options.map)));
      if (options.dryRun) return survey(file, options, streams, signal).then((found) => tell(found, options, streams));
      if (options.out !== undefined) return write(file, options.out, options, streams, signal);
      return send(file, asOf, options, streams, signal);
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
  const lanes = options.network === undefined ? undefined : await lanesOfNetwork(options.network, options, streams);
  try {
    const found = await withProgress(streams, 'Reading', (onProgress) => surveyFile(file, problems, { changeLog: options.changeLog, signal, onBytes: (bytes) => onProgress(bytes, file.bytes) }));
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
  if (wrong.length > 0) throw new BadInput([...wrong, ['Nothing was stored.', ...waysOut(found, problems, options)].join(' ')]);
  for (const line of problemLines(problems)) writeLine(streams.err, `left out: ${line}`);
}

/** What the user may do about rows that are wrong. */
function waysOut({ contradictions }: Survey, problems: ProblemList, { allowBad, changeLog }: DeliveryImportOptions): string[] {
  if (allowBad || problems.total === 0) return [];
  return ['--allow-bad stores the rows that are right.', ...(contradictions > 0 && !changeLog ? ['--change-log takes rows as changes, each from its own time on.'] : [])];
}

async function write(file: DeliveryFile, out: string, options: DeliveryImportOptions, streams: Streams, signal: AbortSignal): Promise<void> {
  const found = await survey(file, options, streams, signal);
  tell(found, options, streams);
  const written = await withProgress(streams, 'Writing', (onProgress) =>
    writeEvents(out, file.mapping.source, chunksOf(file, CHUNK_FACTS, { signal, onBytes: (bytes) => onProgress(bytes, file.bytes) }, found.survey.contradicting)),
  );
  if (options.json) return writeJson(streams, { ...surveyJson(found.survey, found.problems), written });
  writeLine(streams.out, `${out}: ${count(written, 'event')}`);
}

/** An import that was stopped was looked through before. */
async function send(file: DeliveryFile, asOf: string | undefined, options: DeliveryImportOptions, streams: Streams, signal: AbortSignal): Promise<void> {
  const { delivery: address } = await findAddresses(options);
  const { allowBad, network, strict, data, changeLog } = options;
  const progress = await KeptProgress.open(data, file, { address, allowBad, network, strict, changeLog, asOf: options.asOf }, asOf);
  if (progress.rows > 0) writeLine(streams.err, `going on after row ${whole(progress.rows)}`);
  // Which rows contradict others is known to who reads all of them.
  const found = progress.rows === 0 || allowBad ? await survey(file, options, streams, signal) : undefined;
  if (found && progress.rows === 0) tell(found, options, streams);
  const { accepted, changed, alreadyKnown, refused } = await withProgress(streams, 'Sending', (onProgress) =>
    sendDeliveries(file, CHUNK_FACTS, { address, progress, signal, streams, limit: options.limitProblems, leftOut: found?.survey.contradicting, onBytes: (bytes) => onProgress(bytes, file.bytes) }),
  );
  if (options.json) writeJson(streams, { accepted, changed, alreadyKnown, refused: refused.total });
  else writeLine(streams.out, `${count(accepted, 'fact')} accepted${changed > 0 ? `, of which ${whole(changed)} changed what was known of an order line` : ''}, ${alreadyKnown} known before`);
  if (refused.total > 0) throw new BadInput(problemLines(refused));
}

/** The moment of the snapshot; none of a log of changes, whose facts have each their own. */
function momentOf({ asOf, changeLog, out }: DeliveryImportOptions): string | undefined {
  if (asOf !== undefined && (changeLog || out !== undefined)) throw new BadInput(['--as-of is the moment of a snapshot: it goes neither with --change-log nor with --out, whose events have each their own time']);
  const moment = asOf === undefined ? Date.now() : parseInstant(asOf);
  if (moment === undefined) throw new BadInput([`--as-of: ${asOf} is no moment: a day such as 2026-11-23, or an RFC 3339 date-time with a zone`]);
  if (moment > Date.now()) throw new BadInput([`--as-of: ${asOf} lies in the future`]);
  return changeLog ? undefined : new Date(moment).toISOString();
}
