import { type Attribution, ProjectionWorkspace } from '@chokepoint/exposure';
import { attributionSum, type Contribution } from '../report/attribution-sum.js';
import { basesOfEvents } from './evidence.js';
import type { FindingsInput } from './findings-input.js';
import { bullets, code, markdownTable } from './markdown.js';
import { ranked } from './ranked.js';
import { oneDecimal, ratio } from './rounding.js';
import type { Evidence, Section } from './section.js';
import { nameOf, namedBuyers } from './subjects.js';
import { attributionOf, type WorstMoment, worstMoments } from './worst-moments.js';

/** The history ends here, whenever the page is made. */
const LAST_DAY = '2026-11-26';

/** A buyer at its worst, and what each incident contributed. */
interface Told {
  readonly buyer: string;
  readonly worst: WorstMoment;
  readonly attribution: Attribution;
  readonly parts: readonly Contribution[];
}

/** Why the named buyers were where they were at the worst moment of their history. */
export function attributionSection(input: FindingsInput): Section {
  const { network, facts } = input;
  const workspace = new ProjectionWorkspace(network);
  const moments = worstMoments(network, facts, namedBuyers(network), LAST_DAY, workspace);
  const told = ranked(moments, ({ exposure }) => exposure, ({ node }) => network.nodeIds[node]).map((worst) => tell(input, worst, workspace));
  return {
    title: 'Why the worst moments were as bad as they were',
    body: [
      bullets(told.map((each) => `**${oneDecimal(each.worst.exposure)} points: ${each.buyer} on ${dayOf(each.worst)}** = ${attributionSum(each.parts, each.attribution.standing[each.worst.node], code)}.`)),
      `The worst day of each named buyer from the first fact of the timeline to ${LAST_DAY}, scored at its end from what was known by then, on the network of today. Each incident’s part is its Shapley value: what it adds, on average over all orders ` +
        'in which the incidents could have come; they and the standing exposure sum to the exposure (printed digits are rounded one by one). A negative part is an incident that left others more: what one buyer can no longer use, another may get.',
      markdownTable(
        [{ title: 'buyer' }, { title: 'worst day' }, { title: 'exposure', align: 'right' }, { title: 'incidents that act' , align: 'right' }, { title: 'standing', align: 'right' }, { title: 'attribution' }],
        told.map(({ buyer, worst, attribution, parts }) => [buyer, dayOf(worst), oneDecimal(worst.exposure), String(parts.length), oneDecimal(attribution.standing[worst.node]), howText(attribution)]),
      ),
    ],
    evidence: told.map((each) => evidenceOf(input, each)),
  };
}

function tell({ network, facts }: FindingsInput, worst: WorstMoment, workspace: ProjectionWorkspace): Told {
  const attribution = attributionOf(network, facts, worst, workspace);
  const parts = attribution.groups.map((incident, group) => ({ incident, points: attribution.points[group * network.nodeCount + worst.node] }));
  return { buyer: nameOf(network, worst.node), worst, attribution, parts: parts.filter(({ points }) => points !== 0) };
}

function howText({ exact, projections, standardError }: Attribution): string {
  return exact ? `exact, ${projections} projections` : `sampled, standard error at most ${ratio(standardError)}`;
}

function dayOf({ asOf }: WorstMoment): string {
  return new Date(asOf).toISOString().slice(0, 10);
}

/** With the figures that the events of its incidents cite. */
function evidenceOf({ events }: FindingsInput, { buyer, worst, parts }: Told): Evidence {
  const incidents = new Set(parts.map(({ incident }) => incident));
  const behind = events.filter(({ fact }) => fact.time <= worst.asOf && 'incident' in fact.data && incidents.has(fact.data.incident));
  return { finding: `Worst moment of ${buyer}`, nodes: [worst.node], beside: basesOfEvents(behind) };
}
