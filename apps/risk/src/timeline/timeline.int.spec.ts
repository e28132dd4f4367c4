import type { risk as messages } from '@chokepoint/contracts/grpc';
import { MODEL_VERSION } from '@chokepoint/exposure';
import { inTransaction } from '@chokepoint/database';
import { AWAITED, fixture, GivenRisk } from '../given-risk.js';
import { givenService } from '../given-service.js';
import { endOfDay } from '../history/days.js';
import { storeDays } from '../history/history-store.js';
import type { NetworkVersion } from '../networks/versions.js';
import type { RiskParts } from '../risk.parts.js';
import { daysAtOnce, readTimeline } from './read-timeline.js';
import type { TimelineReader } from './timeline-reader.js';

const NETWORK = 'toy-in-process';
const FIRST = Date.UTC(2016, 0, 1) / 86_400_000;
/** Enough for several messages. */
const DAYS = 2_100;
/** From this day on another version is in force, in which a node gave way to another. */
const CHANGE = FIRST + 1_500;
const GAP = [FIRST + 700, FIRST + 701];

type Request = Partial<messages.GetTimelineRequest>;
const points = (size: number, day: number) => Array.from({ length: size }, (_, node) => ((day * 7 + node) % 5 === 0 ? (day % 97) + node / 3 : 0));

async function gathered<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

/** Puts the messages together as a client does. */
function assembled(parts: readonly messages.GetTimelineResponse[]) {
  const [{ head }, ...rest] = parts;
  const exposures = new Map<string, number[]>(head!.nodes.map((id) => [id, new Array<number>(head!.days).fill(0)]));
  const versions: number[] = [];
  for (const { days } of rest) {
    expect(days!.offset).toBe(versions.length);
    versions.push(...days!.networkVersions);
    let next = 0;
    days!.counts.forEach((count, place) => {
      for (const end = next + count; next < end; next++) exposures.get(head!.nodes[days!.places[next]])![days!.offset + place] = days!.exposures[next];
    });
  }
  return { head: head!, exposures, versions, messages: parts.length };
}

describe('A timeline', () => {
  let given: GivenRisk;
  let risk: RiskParts;
  let asked: number;
  beforeAll(async () => {
    given = await GivenRisk.open();
    risk = await given.start();
    await risk.networks.import({ document: fixture('toy-in-process.json'), dryRun: false });
    await risk.networks.import({ document: fixture('toy-in-process.json').replaceAll('"hbm"', '"hbm4"'), dryRun: false });
    await risk.versions.refresh();
    const sizes = risk.versions.of(NETWORK).map(({ nodeIndex }: NetworkVersion) => nodeIndex.size);
    const days = Array.from({ length: DAYS }, (_, n) => FIRST + n).filter((day) => !GAP.includes(day));
    const stored = days.map((day) => {
      const networkVersion = day < CHANGE ? 1 : 2;
      const nulls = sizes.map(() => null);
      return { day, networkVersion, beforeFirstVersion: day < FIRST + 10, exposure: points(sizes[networkVersion - 1], day), timeToImpact: nulls, timeToRecovery: nulls, depthShortfall: nulls, depthWeek: nulls };
    });
    await inTransaction(given.database.pool, (transaction) => storeDays(transaction, { network: NETWORK, modelVersion: MODEL_VERSION, firstDay: FIRST, stillDirty: undefined }, stored));
  });
  afterAll(() => given.close());
  beforeEach(() => (asked = 0));

  const ask = (request: Request = {}, signal = AWAITED) => {
    const counted: Pick<TimelineReader, 'extent' | 'rows'> = {
      extent: (...days) => risk.timeline.extent(...days),
      rows: (...days) => (asked++, risk.timeline.rows(...days)),
    };
    return readTimeline({ ...risk, timeline: counted as TimelineReader }, { network: NETWORK, nodes: [], ...request }, signal);
  };
  const timelineOf = async (request: Request = {}) => assembled(await gathered(ask(request)));

  it('holds for every node and day what its history holds', async () => {
    const { head, exposures, versions } = await timelineOf();
    expect(head).toMatchObject({ network: NETWORK, firstDay: '2016-01-01', days: DAYS });
    expect(head.nodes).toHaveLength(9);
    for (const node of head.nodes) {
      const lacks = new Set(head.versions.filter((version) => version.lacks.includes(head.nodes.indexOf(node))).map(({ version }) => version));
      const history = await risk.history.points(NETWORK, node, { from: 0, to: 30_000 }, 10_000);
      const known = new Map(history.map(({ asOf, exposure, networkVersion }) => [Date.parse(asOf), { exposure, networkVersion }]));
      for (let day = 0; day < DAYS; day++) {
        const point = known.get(endOfDay(FIRST + day));
        expect([exposures.get(node)![day], versions[day] !== 0 && !lacks.has(versions[day])]).toEqual([point?.exposure ?? 0, point !== undefined]);
      }
    }
  });

  it('names the nodes in the order of the newest version, then those that only older ones have', async () => {
    const { head } = await timelineOf();
    expect(head.nodes).toEqual([...risk.versions.newest(NETWORK)!.nodeIndex.keys(), 'hbm']);
    expect(head.versions).toEqual([{ version: 1, lacks: [head.nodes.indexOf('hbm4')] }, { version: 2, lacks: [8] }]);
  });

  it('asks the database once for all nodes of a thousand days, and not before they are taken', async () => {
    const { messages: parts } = await timelineOf();
    expect([parts, asked]).toEqual([4, 3]);
    asked = 0;
    const stream = ask();
    await stream.next();
    expect(asked).toBe(0);
    await stream.next();
    expect(asked).toBe(1);
    await stream.return(undefined);
    expect(asked).toBe(1);
  });

  it('of a large network has fewer days a message', () => {
    expect([1, 110, 1_000, 10_000, 10_000_000].map(daysAtOnce)).toEqual([1_024, 1_024, 262, 26, 1]);
  });

  it('ends when nobody waits any more', async () => {
    const controller = new AbortController();
    const stream = ask({}, controller.signal);
    await stream.next();
    controller.abort();
    await expect(stream.next()).rejects.toThrow();
    expect(asked).toBe(0);
  });

  it('is of some nodes and days where they are asked for', async () => {
    const whole = await timelineOf();
    const { head, exposures, versions } = await timelineOf({ nodes: ['hbm', 'apple'], from: '2020-02-01', to: '2020-02-29' });
    expect(head).toMatchObject({ nodes: ['hbm', 'apple'], firstDay: '2020-02-01', days: 29, versions: [{ version: 1, lacks: [] }, { version: 2, lacks: [0] }] });
    const offset = Date.UTC(2020, 1, 1) / 86_400_000 - FIRST;
    for (const node of head.nodes) expect(exposures.get(node)).toEqual(whole.exposures.get(node)!.slice(offset, offset + 29));
    expect(new Set(versions)).toEqual(new Set([1, 2]));
  });

  it('is a head alone where no day is known', async () => {
    expect(await gathered(ask({ from: '2030-01-01' }))).toMatchObject([{ head: { days: 0, firstDay: undefined } }]);
  });

  it('reads days by the primary key', async () => {
    const plan = await given.rows<{ 'QUERY PLAN': string }>(`EXPLAIN SELECT exposure FROM risk.history WHERE network = '${NETWORK}' AND day BETWEEN '2016-03-01' AND '2016-04-01' ORDER BY day`);
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/Index Scan using history_pkey(?![\s\S]*Sort)/);
  });

  it('is refused for what never was, naming the field that is wrong', async () => {
    await expect(timelineOf({ nodes: ['apple', 'nobody'] })).rejects.toThrow(`network ${NETWORK} never had a node nobody`);
    await expect(timelineOf({ network: 'nowhere' })).rejects.toThrow('network nowhere is unknown');
    await expect(timelineOf({ from: 'May' })).rejects.toMatchObject({ violations: [{ field: '/from' }] });
  });

  it('comes over gRPC as it is read, for the only network there is', async () => {
    const service = await givenService(given.database.url);
    try {
      const here = await timelineOf();
      const there = assembled(await gathered(service.client.getTimeline({})));
      expect(there.versions).toEqual(here.versions);
      for (const [node, exposures] of here.exposures) expect(there.exposures.get(node)).toEqual(exposures.map(Math.fround));
      await expect(gathered(service.client.getTimeline({ nodes: ['nobody'] }))).rejects.toMatchObject({ code: 5 });
    } finally {
      await service.stop();
    }
  });
});
