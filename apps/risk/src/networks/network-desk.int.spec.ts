import type { NetworkInput } from '@chokepoint/network';
import { advanceTo } from '../clock/advance-to.js';
import { AWAITED, fixture, GivenRisk, recordsOf } from '../given-risk.js';
import type { RiskParts } from '../risk.parts.js';

const TOY = fixture('toy-in-process.json');
const toy = (change: (document: Required<NetworkInput>) => void): string => {
  const document = JSON.parse(TOY) as Required<NetworkInput>;
  change(document);
  return JSON.stringify(document);
};
/** A second maker of memory, without share: it takes what others leave. */
const SECOND_SOURCE = toy(({ nodes, supplies }) => {
  nodes.push({ id: 'other-hbm', capacity: 1000, owner: 'Micron', country: 'US' });
  for (const input of supplies.filter(({ from }) => from === 'hbm')) {
    input.share = 0.5;
    supplies.push({ from: 'other-hbm', to: input.to, input: input.input });
  }
});
const NETWORK = 'toy-in-process';

describe('The desk for networks', () => {
  let given: GivenRisk;
  let risk: RiskParts;
  beforeEach(async () => {
    given = await GivenRisk.open();
    risk = await given.start();
  });
  afterEach(() => given.close());

  const advance = (time: string) => advanceTo(given.database.pool, risk.clock, risk.signals, time, AWAITED);
  const put = (document: string, more: { author?: string; note?: string } = {}) => risk.networks.import({ document, dryRun: false, ...more });
  const dryRun = (document: string) => risk.networks.import({ document, dryRun: true });
  const versions = async () => (await risk.networks.listVersions({ network: NETWORK, pageSize: 0, pageToken: '' })).versions;
  const stored = async () => (await given.rows<{ count: string }>('SELECT count(*) FROM risk.network_version'))[0].count;

  it('tells before an import what would change, chokepoints included, and stores nothing', async () => {
    await put(TOY);
    const preview = await dryRun(SECOND_SOURCE);
    expect(preview).toMatchObject({ version: 2, unchanged: false, comparedWith: 1 });
    expect(preview.changes.map(({ change, thing, key }) => `${change} ${thing} ${key}`)).toEqual([
      'added node other-hbm',
      'changed supply hbm/nvidia/memory',
      'changed supply hbm/trainium2/memory',
      'added supply other-hbm/nvidia/memory',
      'added supply other-hbm/trainium2/memory',
    ]);
    expect(preview.changes[1].fields).toEqual([{ field: 'share', before: '1', after: '0.5' }]);
    expect(preview.chokepoints.find(({ node }) => node === 'nvidia')).toMatchObject({ gainedNodes: [], lostNodes: ['hbm'], lostOwners: ['SK hynix'] });
    expect(preview.filledShares).toContainEqual({ to: 'trainium2', input: 'memory', lanes: 1, share: 0.5 });
    expect(await stored()).toBe('1');
  });

  it('has nothing to compare the first document with', async () => {
    const preview = await dryRun(TOY);
    expect(preview).toMatchObject({ version: 1, changes: [], chokepoints: [] });
    expect(preview.comparedWith).toBeUndefined();
  });

  it('keeps who imported a version, when and why', async () => {
    await given.clockTo('2025-01-01T00:00:00Z');
    await put(TOY, { author: ' Ada ', note: 'first' });
    await put(SECOND_SOURCE);
    expect(await versions()).toMatchObject([
      { version: 2, author: undefined, note: undefined, nodes: 9 },
      { version: 1, author: 'Ada', note: 'first', restoredFrom: undefined, inForceFrom: '2025-01-01T00:00:00.000Z', nodes: 8 },
    ]);
    expect(await risk.networks.get({ network: '', version: 1 })).toMatchObject({ author: 'Ada', document: TOY });
  });

  it.each([
    ['a long author', { author: 'a'.repeat(257) }, '/author'],
    ['a note with NUL', { note: 'a\u0000' }, '/note'],
  ])('refuses %s', async (_, more, field) => {
    await expect(put(TOY, more)).rejects.toMatchObject({ violations: [{ field }] });
    expect(await stored()).toBe('0');
  });

  it('lists networks and versions page by page', async () => {
    for (const id of ['b', 'a', 'c']) await put(toy((document) => void (document.id = id)));
    const first = await risk.networks.list({ pageSize: 2, pageToken: '' });
    const second = await risk.networks.list({ pageSize: 2, pageToken: first.nextPageToken });
    expect([first, second].map(({ networks }) => networks.map(({ network }) => network))).toEqual([['a', 'b'], ['c']]);
    expect(second.nextPageToken).toBe('');
    await expect(risk.networks.listVersions({ network: '', pageSize: 0, pageToken: '' })).rejects.toMatchObject({ violations: [{ field: '/network' }] });
  });

  it('lists the versions of a network page by page, newest first', async () => {
    for (const demand of [1, 2, 3]) await put(toy(({ nodes }) => void (nodes[0].demand = demand)));
    const first = await risk.networks.listVersions({ network: '', pageSize: 2, pageToken: '' });
    const second = await risk.networks.listVersions({ network: '', pageSize: 2, pageToken: first.nextPageToken });
    expect([first, second].map((page) => page.versions.map(({ version }) => version))).toEqual([[3, 2], [1]]);
  });

  it('restores an earlier version as a new one, once', async () => {
    await put(TOY);
    await put(SECOND_SOURCE);
    expect(await risk.networks.restore({ network: '', version: 1, author: 'Ada' })).toEqual({ network: NETWORK, version: 3, unchanged: false });
    expect(await risk.networks.restore({ network: '', version: 1 })).toEqual({ network: NETWORK, version: 3, unchanged: true });
    expect((await versions())[0]).toMatchObject({ version: 3, author: 'Ada', restoredFrom: 1 });
    expect(await risk.networks.diff({ network: '', fromVersion: 1, toVersion: 3 })).toEqual({ changes: [], chokepoints: [] });
    await expect(risk.networks.restore({ network: '', version: 9 })).rejects.toThrow('has no version 9');
  });

  it('scores the present anew with what was restored, and every day with the version in force that day', async () => {
    await put(TOY);
    await given.take(...recordsOf(fixture('events.jsonl')));
    await advance('2025-01-26T12:00:00Z');
    const apple = async () => (await risk.exposures.one(NETWORK, 'apple')).exposure;
    const before = await apple();
    await put(toy(({ nodes }) => nodes.forEach((node) => void (node.ttrWeeks = 40))));
    await advance('2025-01-28T12:00:00Z');
    const changed = await apple();
    await risk.networks.restore({ network: NETWORK, version: 1 });
    await advance('2025-01-30T12:00:00Z');
    await given.until(`SELECT history_dirty IS NULL AND EXISTS (SELECT FROM risk.history WHERE day = '2025-01-29') AS done FROM risk.network`);
    const points = await risk.history.points(NETWORK, 'apple', { from: 0, to: 30_000 }, 100);
    const inForce = Object.fromEntries(points.map(({ asOf, networkVersion }) => [asOf.slice(0, 10), networkVersion]));
    expect(inForce).toMatchObject({ '2025-01-25': 1, '2025-01-26': 2, '2025-01-27': 2, '2025-01-28': 3, '2025-01-29': 3 });
    expect([before, changed].every((exposure) => exposure > 0)).toBe(true);
    expect((await risk.exposures.one(NETWORK, 'apple')).networkVersion).toBe(3);
  });
});
