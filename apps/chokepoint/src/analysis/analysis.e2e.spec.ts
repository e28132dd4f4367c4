import { describe, expect, it } from '@jest/globals';
import { EVENTS, GivenFiles, IN_PROCESS, json, REFERENCE, refused, text, TOY } from './given-files.js';

let given: GivenFiles;
beforeAll(async () => void (given = await GivenFiles.open()));
afterAll(() => given.close());

const closeTo = (numbers: readonly number[], digits = 12) => numbers.map((number) => expect.closeTo(number, digits));

describe('chokepoint structure', () => {
  it('names what alone stops a node, sorted, and how concentrated its inputs are', async () => {
    const { chokepoints, concentration } = await json('structure', '--network', TOY);
    expect(chokepoints.trainium2).toEqual({ nodes: ['cowos', 'hbm', 'n5'], owners: ['SK hynix', 'TSMC'], countries: [] });
    expect(chokepoints.apple).toEqual({ nodes: ['cowos', 'hbm'], owners: ['SK hynix', 'TSMC'], countries: [] });
    expect(concentration.apple.accelerator).toMatchObject({ vendorHHI: expect.closeTo(65_000 / 9, 6), vendorEffective: expect.closeTo(90 / 65, 9) });
    expect(Object.keys(chokepoints)).toHaveLength(8);
  });

  it('finds Apple’s two vendors to be one foundry', async () => {
    const { concentration, chokepoints } = await json('structure', '--network', REFERENCE, 'apple');
    const { vendorHHI, byKind, falseDiversification } = concentration.apple.accelerator;
    expect([Math.round(vendorHHI), byKind.wafer.ownerHHI, byKind.wafer.owners]).toEqual([7222, expect.closeTo(10_000, 6), { TSMC: expect.closeTo(1, 9) }]);
    expect(falseDiversification).toMatchObject({ kind: expect.any(String), gap: expect.closeTo(10_000 - vendorHHI, 6) });
    expect(Object.keys(chokepoints)).toEqual(['apple']);
  });

  it('says it in sentences', async () => {
    const printed = await text('structure', '--network', REFERENCE, 'trainium2', 'apple');
    expect(printed).toMatch(/^- trainium2 stops with any one of .*TSMC.*\.$/m);
    expect(printed).toMatch(/^- Apple buys its accelerator from 2 vendors \(83 % AWS, 17 % NVIDIA; N_eff 1\.4, HHI 7,222\), and .*TSMC/m);
  });
});

describe('chokepoint nexus', () => {
  const EDGES = [[2, 1], [2, 3], [3, 7], [6, 7], [7, 4], [7, 11], [8, 11], [9, 5], [9, 10], [10, 7]];
  const SECTORS = [1, 2, 1, 3, 4, 2, 4, 1, 2, 3, 5];
  const economy = (otherwise: string, substitution: boolean) => ({
    firms: SECTORS.map((sector, place) => ({ id: String(place + 1), sector: String(sector) })),
    flows: EDGES.map(([from, to]) => ({ from: String(from), to: String(to), value: 1 })),
    otherwise,
    substitution,
  });
  const LINEAR = [0.1, 11 / 30, 4 / 15, 0.35, 0.1, 1 / 6, 0.7, 0.1, 11 / 30, 4 / 15, 0.45];
  const LEONTIEF = [0.1, 0.5, 0.4, 0.35, 0.1, 0.3, 0.7, 0.1, 0.5, 0.4, 0.45];
  const LINEAR_SUBSTITUTION = [0.1, 0.3, 4 / 15, 0.35, 0.1, 7 / 60, 0.7, 0.1, 14 / 45, 4 / 15, 0.45];
  const LEONTIEF_SUBSTITUTION = [0.1, 11 / 30, 0.4, 0.35, 0.1, 0.15, 0.7, 0.1, 0.4, 0.4, 0.45];

  it.each([
    ['non-essential', false, LINEAR],
    ['essential', false, LEONTIEF],
    ['non-essential', true, LINEAR_SUBSTITUTION],
    ['essential', true, LEONTIEF_SUBSTITUTION],
  ])('is that of the published figure: %s, substitution %s', async (otherwise, substitution, expected) => {
    const { esri } = await json('nexus', '--economy', await given.file(`${otherwise}-${substitution}.json`, economy(otherwise, substitution)));
    expect(SECTORS.map((_, place) => esri[place + 1])).toEqual(closeTo(expected));
  });

  it('lets an option override the document', async () => {
    const { esri } = await json('nexus', '--economy', await given.file('override.json', economy('essential', true)), '--no-substitution', '--epsilon', '1e-9');
    expect(SECTORS.map((_, place) => esri[place + 1])).toEqual(closeTo(LEONTIEF));
  });

  it('ranks the nodes of a network', async () => {
    const printed = await text('nexus', '--network', TOY);
    expect(printed).toMatch(/^If \S+ stops, \d+\.\d % of all output stops\.$/m);
    expect(printed).toMatch(/^ +1 +\S+ +0\.\d{4} +\d+\.\d %/m);
  });

  it('points at what is wrong in an economy', async () => {
    const bad = await given.file('bad-economy.json', { ...economy('essential', true), flows: [{ from: '1', to: '12', value: 1 }] });
    await refused(['nexus', '--economy', bad], /^\/flows\/0\/to: /m);
  });
});

describe('chokepoint stress', () => {
  const SUPPLIERS = [{ id: 'S1', capacity: 30 }, { id: 'S2', capacity: 45 }, { id: 'S3', capacity: 60 }];
  const PRODUCTS = [
    { id: 'P1', demand: 75, finishedStock: 20, value: 5000, capacity: 1000, owner: 'P', country: 'TW' },
    { id: 'P2', demand: 50, finishedStock: 25, value: 6500, capacity: 1000, owner: 'P', country: 'TW' },
  ];
  const network = {
    id: 'golden',
    nodes: [...SUPPLIERS, ...PRODUCTS],
    requirements: PRODUCTS.map(({ id }) => ({ node: id, input: 'part' })),
    supplies: PRODUCTS.flatMap(({ id: to }) => SUPPLIERS.map(({ id: from }) => ({ from, to, input: 'part' }))),
  };
  let file: string;
  beforeAll(async () => void (file = await given.file('golden.json', network)));

  it('reproduces the published example', async () => {
    const { scenarios, owners, countries } = await json('stress', '--network', file, '--weeks', '2', '--lost', 'S1', '--lost', 'S2', '--lost', 'S3');
    const { S1, S2, S3 } = scenarios;
    expect([S1, S2, S3].map(({ loss }) => loss)).toEqual(closeTo([0, 125_000, 275_000], 6));
    expect([S1, S2, S3].map(({ tts }) => tts)).toEqual(closeTo([2.25, 9 / 7, 0.9]));
    expect([S1, S2, S3].map(({ rei }) => rei)).toEqual(closeTo([0, 125 / 275, 1]));
    expect(Object.keys(S2)).toEqual(['weeks', 'loss', 'tts', 'rei', 'projectedLoss']);
    expect([S2.weeks, owners, countries]).toEqual([2, {}, {}]);
  });

  it('takes every node, owner and country by default, each for its own time to recover', async () => {
    const { scenarios, owners, countries } = await json('stress', '--network', file);
    expect(Object.keys(scenarios)).toEqual(['S1', 'S2', 'S3', 'P1', 'P2']);
    expect([owners.P, countries.TW]).toEqual([scenarios.P1, scenarios.P1].map((p1) => ({ ...p1, loss: expect.any(Number), projectedLoss: expect.any(Number), rei: 1, tts: expect.any(Number) })));
    expect(scenarios.S1.weeks).toBe(12);
  });

  it('loses a set at once, under one name', async () => {
    const { scenarios } = await json('stress', '--network', file, '--weeks', '2', '--lost', 'S1,S2');
    expect(Object.keys(scenarios)).toEqual(['S1,S2']);
    expect(scenarios['S1,S2'].rei).toBe(1);
  });

  it('has null where a loss never costs anything, which is never in the table', async () => {
    const idle = await given.file('idle.json', { id: 'idle', nodes: [{ id: 'idle' }, { id: 'busy', demand: 1 }] });
    expect((await json('stress', '--network', idle)).scenarios.idle.tts).toBeNull();
    expect(await text('stress', '--network', idle)).toMatch(/^idle +12 +0\.000 +0 +0 +– +never$/m);
  });

  it('tells both ends of a loss in a sentence', async () => {
    expect(await text('stress', '--network', file, '--weeks', '2', '--lost', 'S3')).toMatch(/^- Without S3 for 2 weeks, 275 thousand of value is lost at best over these weeks, and .* over 52 weeks when nobody coordinates/m);
  });

  it.each([
    ['an unknown node', ['--lost', 'S1,nobody'], /^--lost: no node nobody$/m],
    ['weeks that are none', ['--weeks', 'abc'], /'--weeks <weeks>' argument 'abc' is invalid\. Expected a number, 0 or more\./],
    ['no weeks', ['--weeks', '0'], /Expected a number above 0\./],
    ['a set with a gap', ['--lost', 'S1,,S2'], /Expected ids with commas between them\./],
  ])('refuses %s', (_, args, message) => refused(['stress', '--network', file, ...args], message));
});

describe('chokepoint explain', () => {
  const explain = (...args: string[]) => json('explain', '--network', IN_PROCESS, '--events', EVENTS, '--as-of', '2025-01-26T12:00Z', ...args);

  it('shares every exposure among the incidents, to the last digit', async () => {
    const { attribution, standing, standardError, exact, projections, asOf, exposure } = await explain();
    expect({ standardError, exact, projections, asOf }).toEqual({ standardError: 0, exact: true, projections: 8, asOf: '2025-01-26T12:00:00.000Z' });
    expect(exposure.apple).toBeCloseTo(1.101691, 6);
    for (const node of Object.keys(exposure)) {
      expect(Object.keys(attribution[node])).toEqual(['ports', 'quake', 'strike']);
      expect(Object.values<number>(attribution[node]).reduce((sum, part) => sum + part, standing[node])).toBeCloseTo(exposure[node], 12);
    }
  });

  it('may be about one node, as a sum', async () => {
    expect(Object.keys((await explain('apple')).attribution)).toEqual(['apple']);
    expect(await text('explain', 'apple', '--network', IN_PROCESS, '--events', EVENTS, '--as-of', '2025-01-26T12:00Z')).toMatch(/^apple 1\.1 = \S+ \d\.\d.* \+ standing 0\.0 \(exact\)$/m);
  });

  it.each([
    ['an unknown node', ['nobody', '--network', IN_PROCESS, '--events', EVENTS, '--as-of', '2025-01-26'], /^\[node\]: network toy-in-process has no node nobody$/m],
    ['no moment', ['--network', IN_PROCESS, '--events', EVENTS], /^--as-of: required/m],
    ['no facts', ['--network', IN_PROCESS, '--as-of', '2025-01-26'], /^--events: required/m],
    ['a moment that is none', ['--network', IN_PROCESS, '--events', EVENTS, '--as-of', 'soon'], /^--as-of: expected an RFC 3339/m],
    ['no node on the running services', [], /^\[node\]: the running services explain one node at a time$/m],
  ])('refuses %s', (_, args, message) => refused(['explain', ...args], message));
});

describe('chokepoint latent', () => {
  it('weighs what each hazard would do by how likely it comes, and loses owners and countries whole', async () => {
    const network = await given.file('hazards.json', {
      id: 'hazards',
      nodes: [{ id: 'plant', owner: 'P', country: 'TW', hazardPerYear: 0.1, ttrWeeks: 4 }, { id: 'other', owner: 'P' }, { id: 'buyer', demand: 5, country: 'US' }],
      requirements: [{ node: 'buyer', input: 'part' }],
      supplies: [{ from: 'plant', to: 'buyer', input: 'part', share: 0.5 }, { from: 'other', to: 'buyer', input: 'part', share: 0.5 }],
    });
    const [{ nodes, owners, countries }, plantLost, ownerLost] = await Promise.all([
      json('latent', '--network', network),
      json('simulate', '--network', network, '--lost', 'plant'),
      json('simulate', '--network', network, '--lost-owner', 'P'),
    ]);
    expect(Object.keys(nodes)).toEqual(['plant', 'other', 'buyer']);
    expect(nodes.buyer).toBeCloseTo(-Math.expm1(-0.1) * plantLost.exposure.buyer, 12);
    expect(nodes.buyer).toBeGreaterThan(0.5);
    expect(owners).toEqual({ P: ownerLost.exposure });
    expect(Object.keys(countries)).toEqual(['TW', 'US']);
    expect(countries.TW).toEqual(plantLost.exposure);
  });

  it('ranks nodes and names what the largest owners would do', async () => {
    const printed = await text('latent', '--network', TOY);
    expect(printed).toMatch(/^- If TSMC lost everything, \d+ nodes would be exposed by 5 points or more, among them (apple|cloud) /m);
  });
});
