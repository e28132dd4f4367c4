import type { CompiledNetwork } from '@chokepoint/network';
import { lossesOfCountries, lossesOfNodes, lossesOfOwners, type LostNodes, type Stress, stressOf } from '@chokepoint/structure';
import { bullets, code, codes, markdownTable } from './markdown.js';
import { ranked } from './ranked.js';
import { billions, oneDecimal, ratio, wholePercent } from './rounding.js';
import type { Section } from './section.js';

const TOP = 8;
const COLUMNS = [
  { title: 'lost' },
  { title: 'weeks down', align: 'right' },
  { title: 'best response, US$ bn', align: 'right' },
  { title: 'TTS, weeks', align: 'right' },
  { title: 'REI', align: 'right' },
  { title: 'projected over 52 weeks, US$ bn', align: 'right' },
  { title: 'saved at most, US$ bn', align: 'right' },
] as const;
const CLASSES: readonly { readonly name: string; readonly lossesOf: (network: CompiledNetwork) => LostNodes[] }[] = [
  { name: 'Nodes', lossesOf: lossesOfNodes },
  { name: 'Owners', lossesOf: lossesOfOwners },
  { name: 'Countries', lossesOf: lossesOfCountries },
];

/** What a loss costs when everybody coordinates, beside what it costs when nobody does (exposure model, section 7). */
export async function stressSection(network: CompiledNetwork): Promise<Section> {
  const classes: { name: string; losses: Stress[] }[] = [];
  for (const { name, lossesOf } of CLASSES) {
    const losses = await stressOf(network, lossesOf(network));
    classes.push({ name, losses: ranked(losses, ({ loss }) => loss, ({ id }) => id).slice(0, TOP) });
  }
  return {
    title: 'What a loss costs at best, and as things go',
    body: [
      bullets(classes.map(({ name, losses }) => sentence(name, losses[0]))),
      `The best response is the linear program of the Risk Exposure Index (REI): the least value of final demand that is lost when everybody coordinates; REI is the loss as a share of the largest of its class, TTS for how long a loss costs nothing. ${unitsText(network)}`,
      '**The horizons differ.** The best response counts what is lost in the weeks that the nodes are down and nothing after, may use all stocks and any lane at once, and knows no lead times; the projection counts 52 weeks, with the weeks ' +
        'that it takes to get going again, and keeps to shares and rooms of lanes. What lies between them is what coordination could save *at most*: part of it is the longer horizon, and of a lost buyer’s own demand nothing can be saved. The loss of a country takes the designers and buyers in it down too.',
      ...classes.flatMap(({ name, losses }) => [`### ${name}`, markdownTable(COLUMNS, losses.map(row)), ...excessText(losses)]),
    ],
    evidence: [{ finding: 'What a loss costs at best, and as things go', nodes: network.document.nodes.keys() }],
  };
}

function sentence(name: string, { id, weeks, loss, projectedLoss }: Stress): string {
  const saved = projectedLoss > loss ? `coordination could save US$ ${billions(projectedLoss - loss)} bn (${wholePercent(1 - loss / projectedLoss)}) at most` : 'coordination could save nothing';
  return `**${name}: US$ ${billions(loss)} bn at best, US$ ${billions(projectedLoss)} bn as projected, when ${code(id)} is lost for ${oneDecimal(weeks)} weeks**: ${saved}.`;
}

function row({ id, weeks, loss, tts, rei, projectedLoss }: Stress): string[] {
  return [code(id), oneDecimal(weeks), billions(loss), tts === null ? 'for ever' : oneDecimal(tts), ratio(rei), billions(projectedLoss), projectedLoss > loss ? billions(projectedLoss - loss) : '–'];
}

/** The published program sets lost demand no upper bound: where it makes use of that, a reader should know. */
function excessText(losses: readonly Stress[]): string[] {
  const bought = losses.filter(({ excess }) => excess.length > 0);
  return bought.map(({ id, excess }) => `The best response to the loss of ${code(id)} buys goods of ${codes(excess)} beyond their demand, at \`value\`.`);
}

function unitsText({ document }: CompiledNetwork): string {
  const valuesOf = (kind: string) => document.nodes.filter((node) => node.kind === kind && node.demand > 0).map(({ value }) => value);
  const [buyers, others] = [valuesOf('buyer'), valuesOf('other-use')];
  const range = (values: readonly number[]) => [...new Set([Math.min(...values), Math.max(...values)])].map((value) => value.toLocaleString('en')).join(' to ');
  return `A buyer’s \`value\` is US$ for one accelerator (${range(buyers)}); what other users of shared lines miss counts ${range(others)} a wafer, next to nothing: losses are US$ of accelerators, for practical purposes.`;
}
