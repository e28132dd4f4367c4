import type { Streams } from '../command-line/streams.js';
import { table, type Column } from '../command-line/table.js';
import type { BuyerGap, MeetingMakers, ReportedStructure } from './structure.js';

const MOST_FINDINGS = 5;
const MOST_RANKED = 5;
const NEXUS_COLUMNS: readonly Column[] = [{ title: 'node' }, { title: 'kind' }, { title: 'owner' }, { title: 'ESRI', align: 'right' }];

/** What alone stops Trainium and NVIDIA at once, in one sentence. */
export function sharedText({ accelerators, nodes, owners, countries }: MeetingMakers): string {
  const both = `all ${accelerators.AWS} of AWS’s Trainium and all ${accelerators.NVIDIA} of NVIDIA’s accelerators`;
  const losses = [...nodes, ...owners.map((owner) => `all of ${owner}`), ...countries.map((country) => `all in ${country}`)];
  return losses.length === 0 ? `No single loss stops ${both}.` : `The loss of ${either(losses)} alone stops ${both}.`;
}

/**
 * The sentences on the buyers with the largest gaps.
 * @param told a buyer of whom the report says more beside
 */
export function gapTexts(gaps: readonly BuyerGap[], told: string | undefined): string[] {
  return gaps.filter(({ node }) => node !== told).slice(0, MOST_FINDINGS).map(({ finding }) => `- ${finding}`);
}

/** What pulls most down with it. */
export function nexusTable(streams: Pick<Streams, 'colours'>, nexus: ReportedStructure['nexus']): string {
  const rows = nexus.slice(0, MOST_RANKED).map(({ node, esri, kind = '', owner = '' }) => [node, kind, owner, esri.toFixed(2)]);
  return table(streams, NEXUS_COLUMNS, rows);
}

function either(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}
