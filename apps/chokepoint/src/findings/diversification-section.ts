import type { CompiledNetwork } from '@chokepoint/network';
import { type Concentration, concentrationFinding, concentrations, falseDiversifications } from '@chokepoint/structure';
import { bullets, code, listed, markdownTable } from './markdown.js';
import { oneDecimal, whole } from './rounding.js';
import type { Section } from './section.js';
import { nameOf, type Subject, subjectsOf } from './subjects.js';

const COLUMNS = [
  { title: 'company' },
  { title: 'node' },
  { title: 'input' },
  { title: 'vendor HHI', align: 'right' },
  { title: 'effective vendors', align: 'right' },
  { title: 'most concentrated upstream' },
  { title: 'its owner HHI', align: 'right' },
  { title: 'gap', align: 'right' },
] as const;
/** The kind of node at which the worked example is told. */
const FOUNDRY = 'wafer';

/** Where several vendors are one maker further up (exposure model, section 6). */
export function diversificationSection(network: CompiledNetwork): Section {
  const subjects = subjectsOf(network);
  const told = subjects.map((subject) => ({ subject, found: ofSubject(network, subject) }));
  return {
    title: 'Where several vendors are one maker',
    body: [
      bullets(told.flatMap(({ subject, found }) => sentences(network, subject, found))),
      'The Herfindahl–Hirschman index (HHI) runs to 10,000, where one has all; 10,000 / HHI is how many equal suppliers would be as concentrated (N_eff). A gap is the index of owners of the most ' +
        'concentrated kind of node upstream, weighed by what the input draws from it through every tier, less the index of the vendors.',
      markdownTable(COLUMNS, told.flatMap(({ subject, found }) => found.filter(hasGap).map((each) => row(subject.company, each)))),
    ],
    evidence: subjects.map(({ company, nodes }) => ({ finding: `Vendors of ${company}`, nodes })),
  };
}

function ofSubject(network: CompiledNetwork, { nodes }: Subject): Concentration[] {
  const requirements = nodes.flatMap((node) => Array.from({ length: network.requirementStart[node + 1] - network.requirementStart[node] }, (_, place) => network.requirementStart[node] + place));
  const order = new Map(falseDiversifications(network).map(({ requirement }, place) => [requirement, place]));
  const placeOf = ({ requirement }: Concentration) => order.get(requirement) ?? order.size;
  return [...concentrations(network, requirements)].sort((a, b) => placeOf(a) - placeOf(b));
}

/** One sentence for a buyer; of a maker of many nodes, that of the largest gap. */
function sentences(network: CompiledNetwork, { company, nodes }: Subject, found: readonly Concentration[]): string[] {
  const gaps = found.filter(hasGap);
  if (gaps.length === 0) return [`**${company}: no gap** in any of the ${found.length} inputs of its ${nodes.length} ${nodes.length === 1 ? 'node' : 'nodes'}: its vendors are as few as what stands behind them.${soleText(found)}`];
  const finding = concentrationFinding(nameOf(network, network.nodeIndex.get(gaps[0].node)!), gaps[0]);
  const more = nodes.length === 1 ? '' : ` So it is, or less so, with ${gaps.length} of the ${found.length} inputs of its ${nodes.length} accelerators and systems.`;
  return [`**${company}: ${foundryText(gaps[0])}.** ${finding}${more}`];
}

/** `HHI 7,222 of vendors becomes 10,000 at the foundry` */
function foundryText({ vendorHHI, kinds, falseDiversification }: Concentration): string {
  const foundry = kinds.find(({ kind }) => kind === FOUNDRY);
  if (foundry && foundry.ownerHHI > vendorHHI) return `HHI ${whole(vendorHHI)} by vendor → ${whole(foundry.ownerHHI)} at the foundry`;
  return `HHI ${whole(vendorHHI)} by vendor → ${whole(vendorHHI + falseDiversification!.gap)} at the ${falseDiversification!.kind}`;
}

function soleText(found: readonly Concentration[]): string {
  const sole = found.filter(({ vendors }) => Object.keys(vendors).length === 1).map(({ input, vendors }) => `${input} from ${Object.keys(vendors)[0]}`);
  return sole.length === 0 ? '' : ` Bought from one alone: ${listed(sole)}.`;
}

function hasGap({ falseDiversification }: Concentration): boolean {
  return falseDiversification !== null;
}

function row(company: string, { node, input, vendorHHI, vendorEffective, falseDiversification }: Concentration): string[] {
  const { gap, kinds } = falseDiversification!;
  const upstream = kinds.map(({ kind, owner }) => `${kind} (${owner})`).join(', ');
  return [company, code(node), input, whole(vendorHHI), oneDecimal(vendorEffective), upstream, whole(vendorHHI + gap), whole(gap)];
}
