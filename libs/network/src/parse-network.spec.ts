import fc from 'fast-check';
import type { NetworkInput } from './document.js';
import { parseNetwork } from './parse-network.js';
import { networkDocuments } from './testing/index.js';

/** A foundry and a buyer with a second source: the smallest document that has everything. */
const valid = () => ({
  id: 'small',
  nodes: [{ id: 'fab' }, { id: 'second' }, { id: 'buyer', demand: 10 }] as Record<string, unknown>[],
  requirements: [{ node: 'buyer', input: 'wafer' }] as Record<string, unknown>[],
  supplies: [
    { from: 'fab', to: 'buyer', input: 'wafer', share: 0.75 },
    { from: 'second', to: 'buyer', input: 'wafer', share: 0.25 },
  ] as Record<string, unknown>[],
});

type Document = ReturnType<typeof valid>;

const changed = (change: (document: Document) => void): Document => {
  const document = valid();
  change(document);
  return document;
};

const pathsOf = (document: unknown): string[] => parseNetwork(document).errors.map((error) => error.path);

describe('a network document', () => {
  it('is accepted with its defaults filled in', () => {
    const { network, errors, warnings } = parseNetwork(valid());
    expect([errors, warnings]).toEqual([[], []]);
    expect(network!.nodes[0]).toEqual({
      id: 'fab',
      utilization: 0.9,
      demand: 0,
      demandPriority: 1,
      value: 1,
      ttrWeeks: 12,
      cycleWeeks: 0,
      hazardPerYear: 0,
      finishedStock: 0,
    });
    expect(network!.requirements[0]).toEqual({ node: 'buyer', input: 'wafer', unitsPerOutput: 1, criticality: 1, stockWeeks: 0, surge: 0.25 });
    expect(network!.supplies[1]).toEqual({ from: 'second', to: 'buyer', input: 'wafer', share: 0.25, standby: 0, leadWeeks: 0, priority: 1 });
  });

  it('may be empty but for its id', () => {
    expect(parseNetwork({ id: 'empty' }).errors).toEqual([]);
  });

  it('splits what is left of 1 among lanes without a share', () => {
    const document = changed(({ supplies }) => {
      delete supplies[1].share;
      supplies.push({ from: 'buyer', to: 'buyer', input: 'wafer', leadWeeks: 1 });
      supplies[0].share = 0.5;
    });
    expect(parseNetwork(document).network!.supplies.map((lane) => lane.share)).toEqual([0.5, 0.25, 0.25]);
  });

  it('gives a lane without a share nothing where the others sum to 1', () => {
    const document = changed(({ nodes, supplies }) => {
      nodes.push({ id: 'third' });
      supplies.push({ from: 'third', to: 'buyer', input: 'wafer' });
    });
    expect(parseNetwork(document).network!.supplies[2].share).toBe(0);
  });

  it('warns of unknown fields, with their paths, and ignores them', () => {
    const document = changed((each) => {
      Object.assign(each, { 'a/b': 1 });
      each.nodes[1].colour = 'red';
      each.supplies[0].note = 'x';
    });
    const { warnings, network } = parseNetwork(document);
    expect(warnings.map((warning) => warning.path)).toEqual(['/a~1b', '/nodes/1/colour', '/supplies/0/note']);
    expect(network!.nodes[1]).not.toHaveProperty('colour');
  });

  it('takes node ids that are names of Object.prototype', () => {
    const document = { id: '__proto__', nodes: [{ id: '__proto__', demand: 1 }, { id: 'constructor' }], requirements: [{ node: '__proto__', input: 'toString' }], supplies: [{ from: 'constructor', to: '__proto__', input: 'toString', share: 1 }] };
    expect(Array.from(parseNetwork(JSON.parse(JSON.stringify(document))).compiled!.baseline)).toEqual([1, 1]);
  });

  it('keeps shares that sum to 1 within 1e-6', () => {
    expect(pathsOf(changed(({ supplies }) => (supplies[0].share = 0.750001)))).toEqual([]);
    expect(pathsOf(changed(({ supplies }) => (supplies[0].share = 0.7500011)))).toEqual(['/supplies/0/share']);
  });

  it.each<[string, (document: Document) => void, string]>([
    ['an unknown buyer', ({ supplies }) => (supplies[1].to = 'nobody'), '/supplies/1/to'],
    ['an unknown supplier', ({ supplies }) => (supplies[1].from = 'nobody'), '/supplies/1/from'],
    ['a requirement of an unknown node', ({ requirements }) => requirements.push({ node: 'nobody', input: 'x' }), '/requirements/1/node'],
    ['a duplicate node', ({ nodes }) => nodes.push({ id: 'fab' }), '/nodes/3/id'],
    ['a duplicate requirement', ({ requirements }) => requirements.push({ node: 'buyer', input: 'wafer' }), '/requirements/1'],
    ['a duplicate lane', ({ supplies }) => supplies.push({ ...supplies[1], share: 0 }), '/supplies/2'],
    ['a lane without its requirement', ({ supplies }) => (supplies[1].input = 'gas'), '/supplies/1/input'],
    ['a requirement without a lane', ({ requirements }) => requirements.push({ node: 'fab', input: 'gas' }), '/requirements/1'],
    ['shares that do not sum to 1', ({ supplies }) => (supplies[1].share = 0.3), '/supplies/0/share'],
    ['a negative number', ({ nodes }) => (nodes[2].demand = -1), '/nodes/2/demand'],
    ['a number that is not finite', ({ requirements }) => (requirements[0].surge = Infinity), '/requirements/0/surge'],
    ['not a number', ({ requirements }) => (requirements[0].surge = NaN), '/requirements/0/surge'],
    ['a number written as text', ({ nodes }) => (nodes[0].capacity = '12'), '/nodes/0/capacity'],
    ['criticality above 1', ({ requirements }) => (requirements[0].criticality = 1.01), '/requirements/0/criticality'],
    ['utilization 0', ({ nodes }) => (nodes[0].utilization = 0), '/nodes/0/utilization'],
    ['utilization above 1', ({ nodes }) => (nodes[0].utilization = 1.5), '/nodes/0/utilization'],
    ['fractional lead weeks', ({ supplies }) => (supplies[0].leadWeeks = 1.5), '/supplies/0/leadWeeks'],
    ['fractional cycle weeks', ({ nodes }) => (nodes[0].cycleWeeks = 0.5), '/nodes/0/cycleWeeks'],
    ['a lead of centuries', ({ supplies }) => (supplies[0].leadWeeks = 10_000), '/supplies/0/leadWeeks'],
    ['an id with NUL', ({ nodes }) => (nodes[0].id = 'fab\u0000'), '/nodes/0/id'],
    ['an id with a lone surrogate', ({ nodes }) => (nodes[0].id = 'fab\ud800'), '/nodes/0/id'],
    ['an empty id', ({ nodes }) => (nodes[0].id = ''), '/nodes/0/id'],
    ['a citation that cannot be stored', ({ nodes }) => (nodes[0].sources = [{ page: 'x\u0000' }]), '/nodes/0/sources/0'],
    ['no id', (document) => delete (document as Partial<Document>).id, '/id'],
    ['an asOf that is not text', (document) => Object.assign(document, { asOf: 2025 }), '/asOf'],
    ['nodes that are no list', (document) => Object.assign(document, { nodes: {} }), '/nodes'],
    ['an entry that is no object', ({ supplies }) => supplies.push(7 as never), '/supplies/2'],
    ['a self-supply without lead', ({ supplies }) => Object.assign(supplies[1], { from: 'buyer' }), '/supplies/1/leadWeeks'],
  ])('is refused with %s, by its path', (_, change, path) => {
    const { errors, network } = parseNetwork(changed(change));
    expect(errors.map((error) => error.path)).toContain(path);
    expect(network).toBeUndefined();
  });

  it.each([null, 7, 'network', []])('is refused where it is %j', (document) => {
    expect(pathsOf(document)).not.toEqual([]);
  });

  it('is told all its errors at once, and none twice', () => {
    const document = changed(({ nodes, requirements, supplies }) => {
      nodes[2].demand = -1;
      requirements[0].criticality = 2;
      supplies[0].share = -1;
      supplies[1].leadWeeks = 0.5;
      supplies.push({ from: 'nobody', to: 'buyer', input: 'wafer', share: 0 });
    });
    expect(pathsOf(document)).toEqual([
      '/nodes/2/demand',
      '/requirements/0/criticality',
      '/supplies/0/share',
      '/supplies/1/leadWeeks',
      '/supplies/2/from',
    ]);
  });

  it('is refused with a cycle of lanes without lead, also where one has no share', () => {
    const document = cycle({ leads: [0, 0], share: 0 });
    expect(parseNetwork(document).errors).toMatchObject([{ path: '/supplies/0/leadWeeks', code: 'zero-lead-cycle' }]);
    expect(pathsOf(cycle({ leads: [0, 1], share: 0 }))).toEqual([]);
  });

  it('is refused where a cycle consumes all it makes', () => {
    expect(parseNetwork(cycle({ leads: [1, 1], share: 1 })).errors).toMatchObject([{ path: '/requirements/0/unitsPerOutput', code: 'no-baseline' }]);
    expect(pathsOf(cycle({ leads: [1, 1], share: 1, unitsPerOutput: 0.999 }))).toEqual([]);
  });

  it('may hold a greedy cycle of which nobody asks anything', () => {
    expect(pathsOf(cycle({ leads: [1, 1], share: 1, unitsPerOutput: 2, demand: 0 }))).toEqual([]);
  });

  it('is the same after being read twice', () => {
    fc.assert(
      fc.property(networkDocuments({ standingShortages: true }), (document: NetworkInput) => {
        const once = parseNetwork(document).network;
        expect(parseNetwork(once)).toMatchObject({ network: once, errors: [], warnings: [] });
      }),
      { numRuns: 50 },
    );
  });
});

/** Two nodes that need each other; `share` is what b gets from a, the rest comes from a third. */
function cycle({ leads, share, unitsPerOutput = 1, demand = 1 }: { leads: [number, number]; share: number; unitsPerOutput?: number; demand?: number }) {
  return {
    id: 'cycle',
    nodes: [{ id: 'a', demand }, { id: 'b' }, { id: 'c' }],
    requirements: [
      { node: 'a', input: 'power', unitsPerOutput },
      { node: 'b', input: 'steel' },
    ],
    supplies: [
      { from: 'b', to: 'a', input: 'power', share: 1, leadWeeks: leads[0] },
      { from: 'a', to: 'b', input: 'steel', share, leadWeeks: leads[1] },
      { from: 'c', to: 'b', input: 'steel', share: 1 - share },
    ],
  };
}
