import type { CompiledNetwork } from '@chokepoint/network';
import { basesOfNodes, type Counted, counted, withUpstream } from './evidence.js';
import { markdownTable } from './markdown.js';
import { whole, wholePercent } from './rounding.js';
import type { Evidence, Section } from './section.js';

const COLUMNS = [
  { title: 'finding' },
  { title: 'nodes', align: 'right' },
  { title: 'reported', align: 'right' },
  { title: 'estimated', align: 'right' },
  { title: 'reported of all', align: 'right' },
  { title: 'beside the network: reported', align: 'right' },
  { title: 'estimated', align: 'right' },
] as const;

/** For every finding, how much of what it rests on a page prints. */
export function evidenceSection(network: CompiledNetwork, findings: readonly Evidence[]): Section {
  const all = counted(basesOfNodes(network, [...network.document.nodes.keys()]));
  return {
    title: 'How good the data behind each finding are',
    body: [
      `**${whole(all.reported)} of the ${whole(all.reported + all.estimated)} numbers of the network are reported (${shareText(all)}), ${whole(all.estimated)} estimated by a named rule or worked out.**`,
      'A finding rests on the nodes it speaks of and on everything upstream of them. Counted is each number, or group of like numbers, that such a node cites: `reported` where a page prints it, ' +
        '`estimated` where a rule or arithmetic gave it. Numbers that are a default of the format are not cited, and not counted. Beside the network stand the figures of the timeline and of the recorded losses.',
      markdownTable(COLUMNS, findings.map((finding) => row(network, finding))),
    ],
    evidence: [],
  };
}

function row(network: CompiledNetwork, { finding, nodes, beside }: Evidence): string[] {
  const upstream = withUpstream(network, nodes);
  const within = counted(basesOfNodes(network, upstream));
  const around = beside && counted(beside);
  return [finding, whole(upstream.length), whole(within.reported), whole(within.estimated), shareText(within), around ? whole(around.reported) : '', around ? whole(around.estimated) : ''];
}

function shareText({ reported, estimated }: Counted): string {
  return wholePercent(reported + estimated > 0 ? reported / (reported + estimated) : 0);
}
