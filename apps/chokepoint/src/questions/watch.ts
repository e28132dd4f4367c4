import type { risk } from '@chokepoint/contracts/grpc';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { levelText, points } from '../command-line/wording.js';
import { askRisk, type QuestionOptions } from './ask-risk.js';
import { incidentsText } from './exposure-table.js';

export interface WatchOptions extends QuestionOptions {
  readonly node: readonly string[];
}

/** The present, then every change, until the reader or the service has enough. */
export async function watchExposures(options: WatchOptions, streams: Streams): Promise<void> {
  const enough = new AbortController();
  process.once('SIGINT', () => enough.abort());
  await askRisk(options, async (risk) => {
    try {
      for await (const step of risk.watchExposures({ network: options.network, nodes: options.node }, { signal: enough.signal })) {
        if (options.json) writeJson(streams, step);
        else writeLine(streams.out, line(streams, step));
      }
    } catch (error) {
      if (!enough.signal.aborted) throw error;
    }
  });
}

function line(streams: Streams, { exposure, initial }: risk.WatchExposuresResponse): string {
  const { asOf, node, exposure: score, level, incidents } = exposure!;
  return [asOf, initial ? 'is' : 'now', node, points(score), levelText(streams, level), incidentsText(incidents)].join('  ');
}
