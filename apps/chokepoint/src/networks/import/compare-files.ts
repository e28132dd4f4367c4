import { type ModelPool, networkSource, type NetworkSource } from '@chokepoint/workers';
import { inThreads } from '../../analysis/in-threads.js';
import { BadInput } from '../../command-line/failures.js';
import type { Streams } from '../../command-line/streams.js';
import { readWrittenNetwork, type WrittenNetwork } from '../written-network.js';
import { type ImportAnswer, importAnswerOfFiles } from './import-answer.js';

/** What would change if a network took the place of another, without any service. @param against as the user named it */
export async function compareFiles(after: WrittenNetwork, against: string, streams: Streams): Promise<ImportAnswer> {
  const before = await readWrittenNetwork(against, {}, streams);
  return inThreads(async (pool, signal) => {
    const inspect = async ({ text, lineOf }: WrittenNetwork, name?: string) => checked(pool, networkSource(text), (problem) => lineOf(problem) + (name === undefined ? '' : ` (in ${name})`), signal);
    const [is, was] = await Promise.all([inspect(after), inspect(before, against)]);
    return importAnswerOfFiles(is.inspection, against, await pool.run('diff', { before: was.source, after: is.source }, { signal }));
  });
}

async function checked(pool: ModelPool, source: NetworkSource, lineOf: WrittenNetwork['lineOf'], signal: AbortSignal) {
  const { inspection, errors } = await pool.run('inspect', source, { signal });
  if (!inspection) throw new BadInput(errors.map(lineOf));
  return { source, inspection };
}
