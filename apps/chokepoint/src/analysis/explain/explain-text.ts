import { bullets, MOST_ROWS, othersText, paragraphs } from '../../command-line/paragraphs.js';
import type { Streams } from '../../command-line/streams.js';
import { VISIBLE } from '../../command-line/wording.js';
import { type Focus, inFocusFirst } from '../focus.js';
import type { ExplainAnswer } from './explain-answer.js';
import { sumLine } from './sum-line.js';

/** Why nodes are exposed: a sum for each, whoever is in focus first. */
export function explainText({ colours }: Pick<Streams, 'colours'>, answer: ExplainAnswer, focus: Focus): string {
  const { asOf, exposure, attribution, standing, incidents = [] } = answer;
  const nodes = Object.keys(exposure);
  const exposed = nodes.filter((node) => exposure[node] >= VISIBLE || nodes.length === 1);
  const shown = inFocusFirst(focus, exposed, (node) => node, (node) => exposure[node]).slice(0, MOST_ROWS);
  const lines = shown.map((node) => `${sumLine({ node, exposure: exposure[node], contributions: attribution[node], standing: standing[node] })} (${exactness(answer)})`);
  const idle = nodes.length - exposed.length;
  return paragraphs(
    `As of ${asOf}`,
    lines.length > 0 ? lines.join('\n') : 'No node is exposed.',
    othersText(exposed.length - shown.length, 'exposed node'),
    idle > 0 && exposed.length > 0 && (idle === 1 ? '1 node is not exposed.' : `${idle} nodes are not exposed.`),
    incidents.length > 0 && `${colours.bold('Incidents')}\n${bullets(incidents.map(citation))}`,
  );
}

function exactness({ exact, standardError }: ExplainAnswer): string {
  return exact ? 'exact' : `sampled, standard error at most ${standardError.toFixed(2)}`;
}

function citation({ incident, cause, where, sources }: NonNullable<ExplainAnswer['incidents']>[number]): string {
  return `${incident}: ${cause ?? 'no cause stated'}, at ${where.join(', ')}${sources[0] ? ` ${sources[0]}` : ''}`;
}
