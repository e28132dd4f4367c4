import { paragraphs } from '../../command-line/paragraphs.js';
import type { Streams } from '../../command-line/streams.js';
import { count, firstOf } from '../../command-line/wording.js';
import { comparisonText } from '../comparison-text.js';
import { gapsText } from './gaps-text.js';
import type { ImportAnswer } from './import-answer.js';

const MOST_NAMED = 5;

/** What an import did, or with `dryRun` would do. */
export function importText(streams: Pick<Streams, 'colours'>, answer: ImportAnswer, dryRun: boolean): string {
  const gaps = gapsText(answer.gaps);
  return paragraphs(
    headline(answer, dryRun),
    dryRun && answer.comparedWith !== null && comparisonText(streams, answer),
    gaps !== '' && paragraphs(streams.colours.bold('What the document leaves open'), gaps),
    shortagesText(answer.standingShortages),
  );
}

function headline({ network, version, unchanged, nodes, lanes, comparedWith }: ImportAnswer, dryRun: boolean): string {
  const size = `(${count(nodes, 'node')}, ${count(lanes, 'lane')})`;
  if (version === null) return `${network} ${size}, compared with ${comparedWith}`;
  const outcome = unchanged ? 'is already' : dryRun ? 'would be' : 'is now';
  return `${network}: version ${version} ${outcome} in force ${size}${dryRun && !unchanged && comparedWith !== null ? `, compared with version ${comparedWith}` : ''}`;
}

function shortagesText(shortages: ImportAnswer['standingShortages']): string | false {
  const nodes = Object.keys(shortages);
  return nodes.length > 0 && `${count(nodes.length, 'node')} with less capacity than the baseline asks for: ${firstOf(nodes, MOST_NAMED)}`;
}
