import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { askRisk, listExposures, type QuestionOptions } from './ask-risk.js';
import { exposureTable } from './exposure-table.js';

/** The present exposure of a node, or of all nodes, the worst first. */
export async function showExposure(node: string | undefined, options: QuestionOptions, streams: Streams): Promise<void> {
  await askRisk(options, async (risk) => {
    const { network, json } = options;
    if (node !== undefined) {
      const answer = await risk.getExposure({ network, node });
      return json ? writeJson(streams, answer) : writeLine(streams.out, exposureTable(streams, [answer.exposure!]));
    }
    const exposures = await listExposures(risk, network);
    if (json) return writeJson(streams, { exposures, nextPageToken: '' });
    writeLine(streams.out, exposureTable(streams, exposures.sort((a, b) => b.exposure - a.exposure)));
  });
}
