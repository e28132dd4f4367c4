import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { GivenFiles, json, refused, runHere, text, TOY } from './given-files.js';

let given: GivenFiles;
beforeAll(async () => void (given = await GivenFiles.open()));
afterAll(() => given.close());

const SCENARIO = { capacity: [{ node: 'cowos', remaining: 0.5, fullWeeks: 6, rampWeeks: 4 }] };
const PLAIN_KEYS = ['network', 'baseline', 'output', 'service', 'exposure', 'timeToImpact', 'timeToRecovery', 'depth'];
const toy = async () => JSON.parse(await readFile(TOY, 'utf8'));

describe('chokepoint simulate', () => {
  it('is as it was where nothing is lost or changed', async () => {
    const simulated = await json('simulate', '--network', TOY, '--scenario', await given.file('cowos.json', SCENARIO));
    expect(Object.keys(simulated)).toEqual(PLAIN_KEYS);
    expect(simulated.exposure.apple).toBeCloseTo(5.943, 3);
  });

  it('loses nodes as a scenario would, beside the undisturbed network', async () => {
    const scenario = await given.file('lost.json', { capacity: ['n5', '4n'].map((node) => ({ node, remaining: 0, fullWeeks: 3 })) });
    const [lost, written] = await Promise.all([json('simulate', '--network', TOY, '--lost', 'n5,4n', '--lost-weeks', '3'), json('simulate', '--network', TOY, '--scenario', scenario)]);
    expect(lost).toMatchObject(written);
    expect(lost.exposure.apple).toBeGreaterThan(1);
    expect([lost.present.apple, lost.difference.apple]).toEqual([expect.closeTo(0, 9), expect.closeTo(lost.exposure.apple, 9)]);
    expect(Object.keys(lost)).toEqual(expect.arrayContaining([...PLAIN_KEYS, 'fromWeek', 'present', 'difference', 'notes']));
  });

  it('loses everything of an owner, and adds up what is lost with the scenario', async () => {
    const scenario = await given.file('beside.json', SCENARIO);
    const [owner, beside] = await Promise.all([json('simulate', '--network', TOY, '--lost-owner', 'TSMC'), json('simulate', '--network', TOY, '--lost', 'hbm', '--scenario', scenario)]);
    expect(owner.exposure).toMatchObject({ n5: owner.exposure.cowos, '4n': owner.exposure.cowos });
    expect(beside.exposure.cowos).toBeCloseTo(13.057, 3);
    expect(beside.exposure.hbm).toBeGreaterThan(40);
  });

  it('changes the network first, and lists what gave way', async () => {
    const change = await given.file('second.json', { nodes: [{ id: 'second', capacity: 100 }], supplies: [{ from: 'second', to: 'trainium2', input: 'wafer', share: 0.5 }] });
    const { present, difference, notes } = await json('simulate', '--network', TOY, '--change', change, '--lost', 'n5');
    expect([present.second, difference.second]).toEqual([null, null]);
    expect(notes).toEqual([{ path: expect.stringMatching(/^\/supplies\/\d+\/share$/), message: 'n5 → trainium2: 100 % gives way to 50 %' }]);
    expect(await text('simulate', '--network', TOY, '--change', change, '--lost', 'n5')).toMatch(/^- With second\.json and without n5, apple's exposure rises from 0\.0 to \d+\.\d points\.$/m);
  });

  it.each([
    ['an unknown node', ['--lost', 'n5,nobody'], /^--lost: no such node: nobody$/m],
    ['an unknown owner', ['--lost-owner', 'Nobody'], /^--lost-owner: no such owner: Nobody$/m],
    ['an unknown country', ['--lost-country', 'XX'], /^--lost-country: no such country: XX$/m],
    ['weeks that are none', ['--lost', 'n5', '--lost-weeks', 'few'], /argument 'few' is invalid/],
    ['weeks of nothing', ['--lost-weeks', '4'], /^--lost-weeks: nothing is lost/m],
    ['a present that files do not have', ['--lost', 'n5', '--over', 'present'], /^--over: on files nothing is active/m],
  ])('refuses %s', (_, args, message) => refused(['simulate', '--network', TOY, ...args], message));

  it('points at what is wrong, and says in which document', async () => {
    const scenario = await given.file('unknown.json', { capacity: [{ node: 'nowhere', remaining: 0, fullWeeks: 1 }] });
    const change = await given.file('bad-change.json', { supplies: [{ from: 'n5', to: 'trainium2' }] });
    await refused(['simulate', '--network', TOY, '--lost', 'n5', '--scenario', scenario], /^\/capacity\/0\/node: no node nowhere \(in .*unknown\.json\)$/m);
    await refused(['simulate', '--network', TOY, '--change', change], /^\/supplies\/0\/input: required \(in .*bad-change\.json\)$/m);
  });
});

describe('chokepoint compare', () => {
  it('gives the exposure on both networks, and null where one lacks the node', async () => {
    const document = await toy();
    const other = await given.file('more-stock.json', {
      ...document,
      nodes: [...document.nodes, { id: 'new' }],
      requirements: document.requirements.map((each: object) => ({ ...each, stockWeeks: 12 })),
    });
    const scenario = await given.file('both.json', SCENARIO);
    const [compared, before, after] = await Promise.all([
      json('compare', '--network', TOY, '--with', other, '--scenario', scenario),
      json('simulate', '--network', TOY, '--scenario', scenario),
      json('simulate', '--network', other, '--scenario', scenario),
    ]);
    expect(compared.before).toEqual({ ...before.exposure, new: null });
    expect(compared.after).toEqual(after.exposure);
    expect(compared.difference).toMatchObject({ apple: after.exposure.apple - before.exposure.apple, new: null });
    expect(compared.nodes.apple).toEqual({ before: before.exposure.apple, after: after.exposure.apple, difference: compared.difference.apple });
    expect(await text('compare', '--network', TOY, '--with', other, '--scenario', scenario)).toMatch(
      /^- With more-stock\.json instead of toy-network\.json and under both\.json, apple's exposure falls from 5\.9 to \d\.\d points\.$/m,
    );
  });

  it('takes a change as the other network, and lost nodes as the disturbance', async () => {
    const change = await given.file('stock.json', { requirements: [{ node: 'trainium2', input: 'wafer', stockWeeks: 20 }] });
    const { difference } = await json('compare', '--network', TOY, '--change', change, '--lost', 'n5', '--lost-weeks', '6');
    expect(difference.apple).toBeLessThan(-1);
  });

  it('disturbs each network by what it has, and says so', async () => {
    const document = await toy();
    const other = await given.file('without-owners.json', { ...document, nodes: document.nodes.map(({ owner: _, ...node }: { owner?: string }) => node) });
    const { code, stdout, stderr } = await runHere('compare', '--network', TOY, '--with', other, '--lost-owner', 'TSMC', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^warning: --lost-owner: no such owner: TSMC: left out on .*without-owners\.json$/m) });
    expect(JSON.parse(stdout).after.apple).toBeCloseTo(0, 9);
  });

  it('points at what is wrong, and says in which network', async () => {
    const document = await toy();
    document.supplies[3].share = -1;
    const bad = await given.file('bad.json', document);
    await refused(['compare', '--network', TOY, '--with', bad], /^\/supplies\/3\/share: .* \(in .*bad\.json\)$/m);
    await refused(['compare', '--network', TOY, '--with', TOY, '--lost', 'nobody'], /^--lost: no such node: nobody$/m);
    await refused(['compare', '--network', TOY], /^--with: name the other network/m);
  });
});
