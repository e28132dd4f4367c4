import { compareUtf8, type CompiledNetwork } from '@chokepoint/network';
import { chokepointsOf } from '@chokepoint/structure';
import { type LoneStops, sharedChokepoints } from '../report/shared-chokepoints.js';
import { bullets, code, codes, markdownTable } from './markdown.js';
import type { Section } from './section.js';
import { type Subject, subjectsOf } from './subjects.js';

const COLUMNS = ['company', 'node', 'nodes that stop it', 'owners', 'countries'].map((title) => ({ title }));

/** Which losses, each alone, stop a company, whatever else holds (exposure model, section 6). */
export function chokepointsSection(network: CompiledNetwork): Section {
  const stops = chokepointsOf(network);
  const subjects = subjectsOf(network);
  return {
    title: 'What alone stops Apple, Anthropic, AWS, NVIDIA and Google',
    body: [
      bullets(subjects.map((subject) => `**${sentence(subject, stops)}**`)),
      'A chokepoint is a node, an owner or a country whose loss alone stops another, however well everybody else goes on: a supplier that is qualified and not used counts as a way out. ' +
        'Of an owner’s or a country’s nodes the one that is asked about is kept. Designs and systems stand in the country of their designer, so that a country also stands for the makers of designs in it. ' +
        'Buyers have several systems to choose from: what stops one of these need not stop them.',
      markdownTable(COLUMNS, subjects.flatMap(({ company, nodes }) => nodes.map((node) => [company, code(network.nodeIds[node]), ...cells(stops[node])]))),
    ],
    evidence: subjects.map(({ company, nodes }) => ({ finding: `What alone stops ${company}`, nodes })),
  };
}

function sentence({ company, nodes }: Subject, stops: readonly LoneStops[]): string {
  const shared = sharedChokepoints(nodes.map((node) => stops[node]));
  const what = nodes.length === 1 ? 'it' : `each of its ${nodes.length} accelerators and systems`;
  const counts = `${count(shared.nodes, 'node')}, ${count(shared.owners, 'owner')} and ${count(shared.countries, 'country', 'countries')}`;
  const all = shared.nodes.length + shared.owners.length + shared.countries.length;
  return `${company}: ${all} losses, each alone, stop ${what}: of ${counts}.`;
}

/** `1 owner (TSMC)` */
function count(names: readonly string[], singular: string, plural = `${singular}s`): string {
  const named = names.length === 0 ? '' : ` (${names.join(', ')})`;
  return `${names.length} ${names.length === 1 ? singular : plural}${named}`;
}

function cells({ nodes, owners, countries }: LoneStops): string[] {
  return [nodes, owners, countries].map((names) => codes([...names].sort(compareUtf8)));
}
