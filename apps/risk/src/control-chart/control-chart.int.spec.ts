import type { risk as messages } from '@chokepoint/contracts/grpc';
import { advanceTo } from '../clock/advance-to.js';
import { AWAITED, fixture, GivenRisk, recordsOf } from '../given-risk.js';
import { givenService } from '../given-service.js';
import type { RiskParts } from '../risk.parts.js';
import { readControlChart } from './read-control-chart.js';

const NOW = '2025-06-01T12:00:00Z';
const DAY_MS = 86_400_000;
const FIRST = Date.parse('2025-01-10T00:00:00Z');
const LANE = { from: 'n5', to: 'trainium2', input: 'wafer' };
/** Days late of lines promised every other day: as they were wont to be, then more. */
const LATENESS = [...Array.from({ length: 20 }, (_, n) => n % 3), ...Array.from({ length: 30 }, (_, n) => 1 + Math.floor(n / 6))];

/** The events of an order line, each a line of a file. */
function eventsOf(n: number, late?: number, lane = LANE): string[] {
  const promised = FIRST + 2 * n * DAY_MS;
  const event = (type: string, time: number, data: object) => JSON.stringify({ specversion: '1.0', id: `${type}-${lane.from}-${n}`, source: '//test', type: `chokepoint.delivery.${type}.v1`, time: new Date(time).toISOString(), data: { ...lane, order: `PO-${n}`, line: '1', quantity: 10, ...data } });
  const events = [event('ordered', promised - 30 * DAY_MS, { promised: new Date(promised).toISOString() })];
  if (late !== undefined) events.push(event('received', promised + late * DAY_MS, { at: new Date(promised + late * DAY_MS).toISOString() }));
  return events;
}

describe('The chart of a lane', () => {
  let given: GivenRisk;
  let risk: RiskParts;
  beforeAll(async () => {
    given = await GivenRisk.open();
    risk = await given.start();
    await risk.networks.import({ document: fixture('toy-in-process.json'), dryRun: false });
    const lines = [...LATENESS.flatMap((late, n) => eventsOf(n, late)), ...eventsOf(0, undefined, { ...LANE, from: 'samsung' })];
    await given.take(...recordsOf(lines.join('\n')));
    await advanceTo(given.database.pool, risk.clock, risk.signals, NOW, AWAITED);
  });
  afterAll(() => given.close());

  const chartOf = async (request: Partial<messages.GetControlChartRequest> = {}, asOf = NOW) => readControlChart(await risk.facts(), Date.parse(asOf), { ...LANE, ...request });

  it('has a point for each closed line, its last one where the lane drifts', async () => {
    const { points, condition, reasons, centre, parameters, baselineEnd } = await chartOf();
    expect(points.map(({ number }) => number)).toEqual(LATENESS.map((_, n) => n + 1));
    expect(points.map(({ lateness }) => lateness)).toEqual(expect.arrayContaining(LATENESS));
    expect(points.at(-1)).toMatchObject({ average: condition!.latenessAverage, upperLimit: condition!.upperLimit, cusumUpper: condition!.cusum, cusumUpperSignals: true, averageSignals: true, fill: 1 });
    expect(points[0]).toMatchObject({ order: 'PO-0', line: '1', promised: '2025-01-10', closedAt: '2025-01-10T00:00:00.000Z', average: undefined, cusumUpper: undefined });
    expect([condition!.drifting, centre, baselineEnd]).toEqual([true, condition!.baselineMean, points[19].closedAt]);
    expect(reasons).toEqual(expect.arrayContaining(['lateness-average', 'lateness-sum']));
    expect(parameters).toEqual({ weight: 0.2, limitDeviations: 3, slackDeviations: 0.5, alarmDeviations: 5, baselineLines: 20, leastFill: 0.95 });
  });

  it('is of the last lines, of days of closing, or of a moment that is past, as it was then', async () => {
    const { points } = await chartOf();
    expect((await chartOf({ last: 3 })).points).toEqual(points.slice(-3));
    expect((await chartOf({ fromDay: '2025-02-01', toDay: '2025-02-10' })).points).toEqual(points.filter(({ closedAt }) => closedAt >= '2025-02-01' && closedAt < '2025-02-11'));
    const then = await chartOf({}, '2025-02-01T00:00:00Z');
    expect(then.points).toHaveLength(points.filter(({ closedAt }) => closedAt <= '2025-02-01T00:00:00.000Z').length);
    expect([then.centre, then.decisionInterval, then.recentLimit]).toEqual([undefined, undefined, 14]);
  });

  it('has no points while nothing has closed, and is refused where nothing was ordered', async () => {
    expect(await chartOf({ from: 'samsung' }, '2025-03-01T00:00:00Z')).toMatchObject({ points: [], condition: { closedLines: 0, drifting: true }, reasons: ['recent-lateness'] });
    await expect(chartOf({ from: 'nobody' })).rejects.toThrow('nothing was ordered of nobody for trainium2, wafer');
    await expect(chartOf({}, '2024-01-01')).rejects.toThrow('nothing was ordered of n5');
  });

  it('is refused for bad input, naming the field', async () => {
    await expect(chartOf({ input: '' })).rejects.toMatchObject({ violations: [{ field: '/input' }] });
    await expect(chartOf({ last: 0 })).rejects.toMatchObject({ violations: [{ field: '/last' }] });
    await expect(chartOf({ last: 10_001 })).rejects.toMatchObject({ violations: [{ field: '/last' }] });
    await expect(chartOf({ fromDay: 'May' })).rejects.toMatchObject({ violations: [{ field: '/fromDay' }] });
    await expect(chartOf({ fromDay: '2025-02-02', toDay: '2025-02-01' })).rejects.toMatchObject({ violations: [{ field: '/toDay' }] });
  });

  it('comes over gRPC with the condition that lanes are listed with', async () => {
    const { client, stop } = await givenService(given.database.url);
    try {
      for (const at of [undefined, '2025-03-20', '2025-01-15']) {
        const chart = await client.getControlChart({ ...LANE, ...(at && { at }) });
        const { lanes, asOf } = await client.listLanes({ filter: { vendors: ['n5'] }, ...(at && { at }) });
        expect([chart.asOf, chart.condition]).toEqual([asOf, lanes[0].condition]);
        const { average, upperLimit, lowerLimit, cusumUpper, cusumUpperSignals, fillAverage } = chart.points.at(-1)!;
        expect([average, upperLimit, lowerLimit, cusumUpper, cusumUpperSignals, fillAverage]).toEqual(['latenessAverage', 'upperLimit', 'lowerLimit', 'cusum', 'cusumAlarm', 'fillAverage'].map((name) => chart.condition![name as 'cusum']));
      }
      await expect(client.getControlChart({ ...LANE, at: '2099-01-01' })).rejects.toMatchObject({ code: 3, violations: [{ field: '/at' }] });
      await expect(client.getControlChart({ ...LANE, input: 'glass' })).rejects.toMatchObject({ code: 5 });
    } finally {
      await stop();
    }
  });
});
