import type { risk as messages } from '@chokepoint/contracts/grpc';
import { advanceTo } from '../clock/advance-to.js';
import { AWAITED, fixture, GivenRisk, recordsOf } from '../given-risk.js';
import type { RiskParts } from '../risk.parts.js';
import { listArrivals } from '../arrivals/list-arrivals.js';
import { listLanes } from './list-lanes.js';
import { refuseUnknown } from './refuse-unknown.js';
import { readScorecards } from './read-scorecards.js';

const NOW = '2025-03-01T12:00:00Z';
const DAY_MS = 86_400_000;
const PROMISED = Date.parse('2025-01-10T00:00:00Z');

type Line = { order: string; from?: string; to?: string; promised: number; late?: number };

/** The two events of an order line, each a line of a file. */
function eventsOf({ order, from = 'n5', to = 'trainium2', promised, late }: Line): string[] {
  const event = (type: string, time: number, data: object) => ({ specversion: '1.0', id: `${type}-${order}`, source: '//test', type: `chokepoint.delivery.${type}.v1`, time: new Date(time).toISOString(), data: { from, to, input: 'wafer', order, line: '1', quantity: 10, ...data } });
  const came = promised + (late ?? 0) * DAY_MS;
  const events = [event('ordered', promised - 30 * DAY_MS, { promised: new Date(promised).toISOString() })];
  if (late !== undefined) events.push(event('received', came, { at: new Date(came).toISOString() }));
  return events.map((each) => JSON.stringify(each));
}

const LINES: Line[] = [
  ...Array.from({ length: 12 }, (_, n) => ({ order: `a-${n}`, promised: PROMISED + n * DAY_MS, late: n < 3 ? 5 : 0 })),
  ...Array.from({ length: 20 }, (_, n) => ({ order: `b-${n}`, from: 'samsung', promised: PROMISED + n * DAY_MS, late: 0 })),
  ...Array.from({ length: 3 }, (_, n) => ({ order: `c-${n}`, to: 'nvidia', promised: PROMISED + n * DAY_MS })),
];

const LANES: messages.ListLanesRequest = { filter: undefined, drifting: false, pageSize: 0, pageToken: '' };
const CARDS: messages.GetScorecardsRequest = { by: 'vendor', filter: undefined };

describe('Whoever buys is told', () => {
  let given: GivenRisk;
  let risk: RiskParts;
  beforeAll(async () => {
    given = await GivenRisk.open();
    risk = await given.start();
    await risk.networks.import({ document: fixture('toy-in-process.json'), dryRun: false });
    await given.take(...recordsOf(LINES.flatMap(eventsOf).join('\n')));
    await advanceTo(given.database.pool, risk.clock, risk.signals, NOW, AWAITED);
  });
  afterAll(() => given.close());

  const cardsOf = async (request: Partial<messages.GetScorecardsRequest> = {}, asOf = NOW) => {
    const cards: messages.Scorecard[] = [];
    for await (const part of readScorecards(await risk.facts(), Date.parse(asOf), { ...CARDS, ...request }, AWAITED)) cards.push(...part.cards);
    return cards;
  };
  const lanesOf = async (request: Partial<messages.ListLanesRequest> = {}) => listLanes(await risk.facts(), Date.parse(NOW), { ...LANES, ...request }, AWAITED);

  it('how vendors deliver, next to each other', async () => {
    const [n5, samsung] = await cardsOf();
    expect(n5).toMatchObject({ from: 'n5', lines: 15, closed: 12, onTimeInFull: { count: 9, of: 15, share: 0.6, reason: '' }, early: 0, punctual: 9, late: 3, lanes: 2, driftingLanes: 1, overdue: { lines: 3, quantity: 30, oldest: '2025-01-10' }, lateness: { mean: 1.25, p50: 0 }, peers: { due: 20, share: 1, difference: -0.4, rank: 2, ranked: 2 } });
    expect(samsung).toMatchObject({ from: 'samsung', onTimeInFull: { share: 1, high: 1 }, leadTime: { mean: 30 }, fill: { mean: 1, byQuantity: 1 } });
  });

  it('of too few lines, that they are too few', async () => {
    const [lane] = await cardsOf({ by: 'lane', filter: { vendors: ['n5'], buyers: ['nvidia'], inputs: [] } });
    expect(lane).toMatchObject({ from: 'n5', to: 'nvidia', input: 'wafer', onTimeInFull: { of: 3, share: undefined, reason: 'too few to say: 3 of at least 10 due lines' }, condition: { drifting: true, cusum: undefined } });
  });

  it('of a window of promises, and of a moment that is past as it was then', async () => {
    expect(await cardsOf({ from: '2025-01-13', to: '2025-01-14', filter: { vendors: ['n5'], buyers: [], inputs: [] } })).toMatchObject([{ lines: 2, onTimeInFull: { count: 2, of: 2 } }]);
    expect(await cardsOf({ floor: 0, filter: { vendors: ['n5'], buyers: [], inputs: [] } }, '2025-01-12T00:00:00Z')).toMatchObject([{ closed: 0, onTimeInFull: { count: 0, of: 4 }, overdue: { lines: 4 } }]);
  });

  it('of every lane in pages, or of those that drift', async () => {
    const first = await lanesOf({ pageSize: 2 });
    expect(first.lanes.map(({ from, to }) => [from, to])).toEqual([['n5', 'nvidia'], ['n5', 'trainium2']]);
    const second = await lanesOf({ pageSize: 2, pageToken: first.nextPageToken });
    expect([second.lanes.map(({ from }) => from), second.nextPageToken]).toEqual([['samsung'], '']);
    expect((await lanesOf({ drifting: true })).lanes).toMatchObject([{ to: 'nvidia', lines: 3, closed: 0, overdue: { lines: 3 }, condition: { drifting: true } }]);
  });

  it('when what is open comes', async () => {
    const arrivals: messages.Arrival[] = [];
    const request = { filter: undefined, orders: [], overdue: false };
    for await (const part of listArrivals(await risk.facts(), Date.parse(NOW), request, AWAITED)) arrivals.push(...part.arrivals);
    expect(arrivals).toMatchObject(['c-0', 'c-1', 'c-2'].map((order, n) => ({ from: 'n5', to: 'nvidia', order, promised: `2025-01-1${n}`, quantity: 10, overdueDays: 50 - n, onTimeProbability: 0, lane: { lines: 0 } })));
    for (const { p10, p50, p90 } of arrivals) expect(['2025-03-01', p10, p50, p90].toSorted()).toEqual(['2025-03-01', p10, p50, p90]);
  });

  it('whom nobody knows, with the nearest names; but a node of a network may have no orders', async () => {
    const refuse = async (filter: Partial<messages.LaneFilter>) => refuseUnknown(await risk.facts(), { vendors: [], buyers: [], inputs: [], ...filter }, risk.versions);
    await risk.versions.refresh();
    await expect(refuse({ vendors: ['samsung', 'n55'] })).rejects.toMatchObject({ violations: [{ field: '/filter/vendors/1', description: expect.stringMatching(/^no vendor "n55" is known; the nearest: n5/) }] });
    await expect(refuse({ buyers: ['trainium'], inputs: ['waver'] })).rejects.toMatchObject({ violations: [{ field: '/filter/buyers/0' }, { field: '/filter/inputs/0' }] });
    await expect(refuse({ vendors: ['trainium2'] })).resolves.toBeUndefined();
  });

  it('which field is wrong', async () => {
    await expect(cardsOf({ by: 'colour' })).rejects.toMatchObject({ violations: [{ field: '/by' }] });
    await expect(cardsOf({ from: '2025-02-01', to: '2025-01-01' })).rejects.toMatchObject({ violations: [{ field: '/to' }] });
    await expect(cardsOf({ from: 'May' })).rejects.toMatchObject({ violations: [{ field: '/from' }] });
    await expect(cardsOf({ floor: -1 })).rejects.toMatchObject({ violations: [{ field: '/floor' }] });
    await expect(cardsOf({ period: 'week' })).rejects.toMatchObject({ violations: [{ field: '/period' }] });
    await expect(lanesOf({ pageToken: 'x' })).rejects.toMatchObject({ violations: [{ field: '/pageToken' }] });
  });
});
