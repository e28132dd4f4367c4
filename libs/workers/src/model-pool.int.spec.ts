import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { attribute as attributeAlone, latentExposure as latentAlone, type ScoredScenario } from '@chokepoint/exposure';
import { parseNetwork } from '@chokepoint/network';
import { economyOf, lossesOfOwners, stressOf, SystemicRisk } from '@chokepoint/structure';
import { attribute, hearing, latentExposure, ModelPool, networkSource, nexusOf, stress, type WeekProgress } from './index.js';

const TEXT = readFileSync(new URL('../../../data/reference-network.json', import.meta.url), 'utf8');
const network = parseNetwork(JSON.parse(TEXT)).compiled!;
const source = networkSource(TEXT);

const loss = (incident: string, node: string) => ({ incident, node, remaining: 0.4, fullWeeks: 6, rampWeeks: 3, startWeek: 50, scrap: 0.1 });
const SCENARIO: ScoredScenario = {
  weeks: 104,
  fromWeek: 52,
  restockWeeks: 4,
  halfLifeWeeks: 13,
  capacity: [loss('cowos', 'tsmc-cowos-l'), loss('quake', 'tsmc-n3'), loss('memory', 'skhynix-hbm')],
  lanes: [],
};

describe('A pool of threads', () => {
  const [one, two] = [new ModelPool(1), new ModelPool(2)];
  afterAll(() => Promise.all([one.close(), two.close()]));

  it('attributes as one thread does, bit for bit, whatever its size', async () => {
    const alone = attributeAlone(network, SCENARIO);
    for (const pool of [one, two]) {
      const { points, active, exact } = await attribute(pool, source, SCENARIO);
      expect([[...points], [...active], exact]).toEqual([[...alone.points], [...alone.active], true]);
    }
  });

  it('finds the same latent exposure, and tells how far it is', async () => {
    const told: string[] = [];
    const { nodes, owners } = await latentExposure(two, source, { onProgress: (done, total) => told.push(`${done} of ${total}`) });
    const alone = latentAlone(network);
    expect([...nodes]).toEqual([...alone.nodes]);
    expect([...owners.get('TSMC')!]).toEqual([...alone.owners.get('TSMC')!]);
    expect(told.at(-1)).toBe(`${told.length} of ${told.length}`);
  });

  it('finds the same nexus', async () => {
    const { ids, esri } = await nexusOf(two, { source });
    expect(ids).toEqual(network.nodeIds);
    expect([...esri]).toEqual([...new SystemicRisk(economyOf(network)).esriOf(0, network.nodeCount)]);
  });

  it('puts the same losses to the test', async () => {
    const result = await stress(two, source, {});
    expect('owners' in result && result.owners).toEqual(await stressOf(network, lossesOfOwners(network)));
  });

  it('names the node of a loss that the network does not know', async () => {
    expect(await stress(one, source, { lost: [['tsmc-n3'], ['tsmc-n3', 'nobody']] })).toEqual({ errors: [{ path: '/lost/1/1', code: 'unknown-id', message: 'no node nobody' }] });
  });

  it('tells of the weeks it has projected', async () => {
    const told: WeekProgress[] = [];
    await hearing<WeekProgress, unknown>((progress) => told.push(progress), (progress) => one.run('whatIf', { source, scenario: { weeks: 39 }, progress }, { transfer: progress && [progress] }));
    expect(told.map(({ weeksDone, weeks }) => [weeksDone, weeks])).toEqual([[13, 39], [26, 39], [39, 39]]);
  });

  it('stops when nobody waits any more, and goes on with what is asked next', async () => {
    const asked = new AbortController();
    const stopped = attribute(one, source, { ...SCENARIO, weeks: 5_000 }, { signal: asked.signal });
    asked.abort(new Error('no longer'));
    await expect(stopped).rejects.toThrow('no longer');
    expect((await attribute(one, source, SCENARIO)).exact).toBe(true);
  });

  it('says what is wrong with a document, at its place', async () => {
    expect((await one.run('inspect', networkSource('{'))).errors).toMatchObject([{ path: '', message: expect.stringContaining('is not JSON') }]);
    expect((await one.run('inspect', networkSource('{"id":"a","nodes":[{"id":"n","demand":-1}]}'))).errors).toMatchObject([{ path: '/nodes/0/demand' }]);
  });
});
