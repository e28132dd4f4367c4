import { readFileSync } from 'node:fs';
import { parseFact } from '@chokepoint/contracts';
import { parseNetwork, standingShortages, UpstreamDraw, type NetworkDocument } from '@chokepoint/network';
import { parseEventLines, type EventLine } from '../documents/event-file.js';

interface Source {
  readonly of?: string;
  readonly basis: string;
  readonly how?: string;
  readonly rule?: string;
  readonly citations?: readonly string[];
  readonly url?: string;
}

const data = (name: string) => readFileSync(new URL(`../../../../data/${name}`, import.meta.url), 'utf8');
const README = data('README.md');
const isNamedRule = (rule: string | undefined) => rule === undefined || README.includes(`\`${rule}\``);

describe('the reference network', () => {
  const { network, compiled, errors, warnings } = parseNetwork(JSON.parse(data('reference-network.json')));
  const { nodes, requirements, supplies } = network as NetworkDocument;
  const sourcesOf = (node: string) => nodes.find(({ id }) => id === node)!.sources as unknown as readonly Source[];

  it('is valid, without a warning and without a standing shortage', () => {
    expect([errors, warnings, [...standingShortages(compiled!)]]).toEqual([[], [], []]);
    expect(nodes.length).toBeGreaterThanOrEqual(70);
  });

  it('says of every source whether it is reported or estimated, and by which fact, arithmetic or named rule', () => {
    const unfounded = nodes.flatMap(({ id }) => sourcesOf(id).filter((source) => !isFounded(source)).map(({ of }) => `${id} ${of}`));
    expect(unfounded).toEqual([]);
  });

  const written = JSON.parse(data('reference-network.json')) as { nodes: object[]; requirements: object[]; supplies: object[] };
  const PLAIN = new Set(['id', 'name', 'kind', 'owner', 'country', 'sources', 'node', 'input', 'from', 'to']);
  const numbersOf = (thing: object) => Object.entries(thing).filter(([field]) => !PLAIN.has(field)).map(([field]) => field);

  it('founds every number that it gives', () => {
    const isCovered = (node: string, place: string) => sourcesOf(node).some(({ of }) => of === place || (of?.includes('*') && new RegExp(`^${of.replaceAll('*', '[^/]+')}$`).test(place)));
    const bare = [
      ...nodes.flatMap(({ id }, row) => numbersOf(written.nodes[row]).map((field) => [id, field])),
      ...requirements.flatMap(({ node, input }, row) => numbersOf(written.requirements[row]).map((field) => [node, `requirements/${input}/${field}`])),
      ...supplies.flatMap(({ from, to, input }, row) => numbersOf(written.supplies[row]).map((field) => [to, `supplies/${from}/${input}/${field}`])),
    ].filter(([node, place]) => !isCovered(node, place));
    expect(bare).toEqual([]);
  });

  it('lets accelerators add up: systems and boards use one chip for each that they count', () => {
    const chips = requirements.filter(({ node, input }) => nodes.find(({ id }) => id === node)!.kind === 'system' && ['chip', 'accelerator'].includes(input));
    expect(chips.length).toBeGreaterThan(10);
    expect(chips.filter(({ unitsPerOutput }) => unitsPerOutput !== 1)).toEqual([]);
  });

  it('shows that the wafers behind both of Apple’s vendors come from one company', () => {
    const vendors = supplies.filter(({ to, share }) => to === 'apple' && share > 0).map(({ from }) => from);
    expect(new Set(vendors.map((vendor) => nodes.find(({ id }) => id === vendor)!.owner)).size).toBe(2);
    const { units } = new UpstreamDraw(compiled!).of({ nodes: [compiled!.nodeIndex.get('apple')!], units: [1] })!;
    const owners = nodes.filter(({ kind }, node) => kind === 'wafer' && units[node] > 0).map(({ owner }) => owner);
    expect([...new Set(owners)]).toEqual(['TSMC']);
  });
});

describe('the timeline', () => {
  const lines = parseEventLines(data('timeline.jsonl'));
  const sources = ({ event }: EventLine) => ((event.data as { sources?: Source[] }).sources ?? []);

  it('is made of valid facts, in the order in which they became known', () => {
    expect(lines.filter(({ event }) => !parseFact(event).ok)).toEqual([]);
    expect(lines.map(({ event }) => event.time)).toEqual(lines.map(({ event }) => event.time).toSorted((a, b) => a - b));
  });

  it('cites an address for every event, and a named rule for every estimate', () => {
    const uncited = lines.filter((line) => !sources(line).some(({ url }) => url?.startsWith('http')));
    const unruled = lines.filter((line) => sources(line).some(({ basis, rule }) => !['reported', 'estimated'].includes(basis) || (basis === 'estimated' && rule === undefined) || !isNamedRule(rule)));
    expect([...uncited, ...unruled].map(({ event }) => event.id)).toEqual([]);
  });

  it('holds first statements that were too low and were corrected later', () => {
    const remaining = Map.groupBy(
      lines.map(({ event }) => event.data as { node?: string; incident: string; remaining?: number; until?: string }).filter(({ node }) => node !== undefined),
      ({ node, incident }) => `${incident} ${node}`,
    );
    const worsened = [...remaining.values()].filter((reports) => reports.some((report, place) => place > 0 && isWorse(report, reports[place - 1])));
    expect(worsened.length).toBeGreaterThan(3);
  });

  it('is explained, entry by entry: every incident has its line in the README', () => {
    const incidents = new Set(lines.map(({ event }) => (event.data as { incident: string }).incident));
    expect([...incidents].filter((incident) => !README.includes(`\`${incident}\``))).toEqual([]);
  });
});

function isFounded({ basis, how, rule, citations }: Source): boolean {
  const hasGround = (citations ?? []).some((url) => url.startsWith('http')) || rule !== undefined || (how ?? '').length > 0;
  return hasGround && isNamedRule(rule) && (basis === 'reported' ? (citations ?? []).length > 0 : basis === 'estimated');
}

function isWorse(later: { remaining?: number; until?: string }, before: { remaining?: number; until?: string }): boolean {
  return (later.remaining ?? 1) < (before.remaining ?? 1) || (later.until ?? '') > (before.until ?? '9');
}
