import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { json, refused, runHere, text } from '../analysis/given-files.js';
import { RunningUp } from '../testing/run-up.js';
import { eventFile, monthly } from './given-lines.js';

const AS_OF = '2025-04-10T00:00:00.000Z';
const steady = (late: number | undefined, lines = 12) => Array.from({ length: lines }, () => late);
const LINES = [
  ...['2025-01', '2025-02', '2025-03'].flatMap((month, n) => monthly(month, [...steady(0, 8 - 2 * n), ...steady(9 * n, 2 * n)])),
  ...monthly('2025-04', steady(undefined, 4)),
  ...monthly('2025-02', steady(-1, 20), { from: 'beta' }),
  ...monthly('2025-02', steady(0, 3), { from: 'gamma', to: 'aws' }),
];

/** A replay stands still on every day on which something happens: here on few. */
const FEW_DAYS = ['acme', 'beta'].flatMap((from, n) => Array.from({ length: 24 }, (_, place) => ({ from, promised: '2025-03-10', late: place === 23 ? undefined : n * (place % 2) * 9 })));

let folder: string;
let events: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'performance-'));
  events = join(folder, 'events.jsonl');
  await writeFile(events, eventFile(LINES));
});
afterAll(() => rm(folder, { recursive: true }));

const onFile = () => ['--events', events, '--as-of', AS_OF];

describe('chokepoint scorecard', () => {
  it('tells the worst in a sentence and everybody in a table', async () => {
    const printed = await text('scorecard', ...onFile());
    expect(printed).toMatch(/^acme delivers 64 % on time in full \(46–79, n 28\), its peers 100 %\.$/m);
    expect(printed).toMatch(/^acme +28 +64 % \(46–79\) +−36, 2 of 2 +█▇▅▁ .* 4, 7\.5 days +1 of 1$/m);
    expect(printed).toMatch(/^gamma +3 +too few to say \(3\) +– /m);
  });

  it('says null and why in JSON, and nothing in CSV, where lines are too few', async () => {
    const { scorecards, floor } = await json('scorecard', 'gamma', ...onFile());
    expect([scorecards.length, floor, scorecards[0].onTimeInFull]).toEqual([1, 10, { count: 3, of: 3, share: null, interval: null, reason: 'too few to say: 3 of at least 10 due lines' }]);
    expect((await json('scorecard', 'gamma', ...onFile(), '--floor', '3')).scorecards[0].onTimeInFull).toMatchObject({ share: 1 });
    expect(await text('scorecard', '--vendor', 'gamma', ...onFile(), '--csv')).toMatch(/\ngamma,,,3,3,3,3,,,,/);
  });

  it('is of lanes or buyers where asked, in a window of promises', async () => {
    const { scorecards } = await json('scorecard', '--by', 'buyer', ...onFile(), '--from', '2025-02-01', '--to', '2025-02-28');
    expect(scorecards.map((card: { to: string; lines: number }) => [card.to, card.lines])).toEqual([['apple', 28], ['aws', 3]]);
    expect(await text('scorecard', '--by', 'lane', ...onFile(), '--input', 'memory')).toMatch(/^acme → apple, memory +28 /m);
    expect(await text('scorecard', 'beta', '--buyer', 'aws', ...onFile())).toMatch(/^As of 2025-04-10T00:00:00\.000Z no order line of vendor beta, of buyer aws is known\.$/m);
  });

  it.each(['scorecard', 'lanes', 'arrivals'])('refuses whom nothing is known of, with the nearest names: %s', async (command) => {
    await refused([command, ...onFile(), '--vendor', 'acmee', '--buyer', 'aple', '--input', 'hbm'], /^--vendor: no vendor "acmee" is known; the nearest: acme\n--buyer: no buyer "aple" is known; the nearest: apple\n--input: no input "hbm" is known; known: memory$/m);
  });

  it('refuses what it cannot read, naming the option', async () => {
    await refused(['scorecard', '--events', events], /^--as-of: required with --events$/m);
    await refused(['scorecard', ...onFile(), '--from', 'May'], /^--from: expected a day/m);
    await refused(['scorecard', ...onFile(), '--from', '2025-02-02', '--to', '2025-02-01'], /^--to: expected a day not before --from$/m);
    await refused(['scorecard', ...onFile(), '--by', 'colour'], /--by/);
    await refused(['scorecard', ...onFile(), '--floor', '2.5'], /--floor/);
    await refused(['lanes', ...onFile(), '--json', '--csv'], /cannot be used with/);
  });

  it('says in its help what on time in full is', async () => {
    expect((await runHere('scorecard', '--help')).stdout).toMatch(/^On time in full: an order line is due from the UTC day after the one promised\./m);
  });
});

describe('chokepoint lanes', () => {
  it('has those that drift first', async () => {
    const printed = await text('lanes', ...onFile());
    expect(printed).toMatch(/^As of 2025-04-10T00:00:00\.000Z 1 of 3 lanes drifts\.$/m);
    expect(printed).toMatch(/^acme +apple +memory +28 .* yes$/m);
    const drifting = await text('lanes', ...onFile(), '--drifting');
    expect(drifting).toMatch(/ 1 of 3 lanes drifts\.$/m);
    expect(drifting).not.toContain('beta');
    expect((await json('lanes', ...onFile(), '--drifting')).lanes).toMatchObject([{ from: 'acme', condition: { drifting: true, baseline: { deviation: expect.any(Number) } } }]);
    expect(await text('lanes', ...onFile(), '--vendor', 'beta', '--csv')).toMatch(/\nbeta,apple,memory,20,20,20,20,1,.*,false\n$/);
  });
});

describe('chokepoint chart', () => {
  it('tells why a lane drifts, and shows its newest points', async () => {
    const printed = await text('chart', 'acme/apple/memory', ...onFile());
    expect(printed).toMatch(/^As of 2025-04-10T00:00:00\.000Z acme → apple, memory drifts: late on average and late bit by bit\. 24 lines closed; of late 6\.0 days late, limit 9\.2\.$/m);
    expect(printed).toMatch(/^Normal until 2025-03-04: 0\.9 days late, deviation 2\.8; the CUSUM lets 1\.4 days pass and signals above 13\.9\.$/m);
    expect(printed).toMatch(/^24 +PO-23\/1 +2025-03-08 +2025-03-26 +18\.0 +11\.0 +−1\.6 to 3\.4 +62\.9 +0\.0 +100 % +EWMA, CUSUM\n\n4 more points: --json has all\.$/m);
    expect(await text('chart', 'gamma/aws/memory', ...onFile())).toMatch(/ does not drift\. 3 lines closed;.*\n\nThe charts of lateness begin after 20 closed lines\.$/m);
  });

  it('has every number in JSON and CSV, those of the lane at its end', async () => {
    const chart = await json('chart', 'acme/apple/memory', ...onFile());
    const [{ condition }] = (await json('lanes', '--vendor', 'acme', ...onFile())).lanes;
    expect([chart.condition, chart.points.length]).toEqual([condition, 24]);
    expect([chart.points.at(-1).average, chart.points.at(-1).cusumUpper]).toEqual([condition.latenessAverage, condition.cusum]);
    expect((await json('chart', 'acme/apple/memory', ...onFile(), '--from', '2025-03-01', '--last', '2')).points).toEqual(chart.points.slice(-2));
    const csv = (await text('chart', 'acme/apple/memory', ...onFile(), '--csv')).trim().split('\n');
    expect([csv.length, csv[0]]).toEqual([25, expect.stringMatching(/^number,order,line,promised,closed_at,lateness,average,/)]);
    expect(csv[1]).toMatch(/^1,PO-\d+,1,2025-01-0\d,2025-01-\d\dT00:00:00\.000Z,0,,,,,,1,1,false,false,false,false$/);
  });

  it('refuses what it cannot read, and a lane on which nothing was ordered', async () => {
    await refused(['chart', 'acme', ...onFile()], /Expected FROM\/TO\/INPUT/);
    await refused(['chart', 'acme/apple/glass', ...onFile()], /^nothing was ordered of acme for apple, glass; the nearest: acme\/apple\/memory$/m);
    await refused(['chart', 'acme/apple/memory', ...onFile(), '--last', '0'], /Expected a whole number, 1 to 10000/);
    await refused(['chart', 'acme/apple/memory', ...onFile(), '--from', 'May'], /^--from: expected a day/m);
  });
});

describe('chokepoint arrivals', () => {
  it('tells when open lines come, what comes latest after its promise first', async () => {
    const printed = await text('arrivals', ...onFile());
    expect(printed).toMatch(/^\S+\/\S+ of acme: promised 2025-04-\d\d, \d days? overdue; 50 % by 2025-\d\d-\d\d, 90 % by 2025-\d\d-\d\d; rests on the promise more than on what closed, 24 lines of this lane and 47 of all\. The lane drifts: probably too early\.$/m);
    expect(printed).toMatch(/^As of 2025-04-10T00:00:00\.000Z 4 lines are open\.$/m);
    const { arrivals } = await json('arrivals', ...onFile());
    expect(arrivals).toHaveLength(4);
    expect(arrivals.every(({ drifting }: { drifting: boolean }) => drifting)).toBe(true);
    for (const { p10, p50, p90, onTimeProbability, lateProbability } of arrivals) {
      expect(['2025-04-10', p10, p50, p90]).toEqual(['2025-04-10', p10, p50, p90].toSorted());
      expect(onTimeProbability + lateProbability).toBeCloseTo(1, 12);
    }
  });

  it('is of orders, vendors or overdue lines where asked', async () => {
    const { arrivals } = await json('arrivals', ...onFile());
    const [{ order }] = arrivals;
    expect((await json('arrivals', order, ...onFile())).arrivals).toEqual(arrivals.filter((each: { order: string }) => each.order === order));
    expect(await text('arrivals', ...onFile(), '--vendor', 'beta')).toBe('As of 2025-04-10T00:00:00.000Z no order line of vendor beta is open.\n');
    expect((await json('arrivals', '--overdue', ...onFile())).arrivals).toEqual(arrivals.filter(({ overdueDays }: { overdueDays: number }) => overdueDays > 0));
    expect((await text('arrivals', ...onFile(), '--csv')).split('\n')[0]).toMatch(/^order,line,vendor,buyer,input,promised,to_come,overdue_days,p10,p50,p90,/);
  });
});

describe('On the running services', () => {
  it('the answers are those that the file of events gives', async () => {
    const data = join(folder, 'data');
    const file = join(folder, 'few-days.jsonl');
    await writeFile(file, eventFile(FEW_DAYS));
    const system = new RunningUp(data, '--timeline', file, '--until', AS_OF);
    try {
      await system.says(/Ctrl-C/);
      for (const question of [['scorecard'], ['scorecard', '--by', 'lane', '--floor', '1', '--period', 'quarter'], ['scorecard', 'acme', '--by', 'buyer'], ['lanes'], ['lanes', '--drifting'], ['chart', 'acme/apple/memory'], ['chart', 'beta/apple/memory', '--last', '4', '--from', '2025-03-02'], ['arrivals'], ['arrivals', '--overdue', '--vendor', 'acme']]) {
        const [services, files] = [await json(...question, '--as-of', AS_OF, '--data', data), await json(...question, '--events', file, '--as-of', AS_OF)];
        expect(services).toEqual(files);
      }
      await refused(['lanes', '--vendor', 'acmee', '--data', data], /^--vendor: no vendor "acmee" is known; the nearest: acme$/m);
      await refused(['scorecard', '--as-of', '2099-01-01', '--data', data], /^--as-of: expected a moment not after the clock/m);
    } finally {
      system.signal('SIGINT');
      await system.end();
    }
  }, 120_000);
});
