import { jest } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAlerts, connectRisk } from '@chokepoint/service/client';
import { ROOT, runCli } from '../testing/run-cli.js';
import { addressesIn, childrenOf, commandOf, isAlive, RunningUp } from '../testing/run-up.js';

/** A few days of the timeline: enough for facts and scores. */
const EARLY = '2016-02-20T00:00:00Z';
const TIMELINE = join(ROOT, 'data/timeline.jsonl');

jest.setTimeout(300_000);

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'up-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const eventually = async (isSo: () => boolean | Promise<boolean>, patienceMs = 15_000) => {
  for (const deadline = Date.now() + patienceMs; !(await isSo()); await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (Date.now() > deadline) throw new Error(`not so within ${patienceMs} ms: ${String(isSo)}`);
  }
};

async function factsUntil(moment: string): Promise<number> {
  const lines = (await readFile(TIMELINE, 'utf8')).trim().split('\n');
  return lines.filter((line) => Date.parse(JSON.parse(line).time) <= Date.parse(moment)).length;
}

/** What risk and alerts hold, asked while an instance stays. */
async function heldIn(data: string) {
  const addresses = await addressesIn(data);
  const [risk, alerts] = [connectRisk(addresses['risk']), connectAlerts(addresses['alerts'])];
  try {
    const { facts, quarantined, networks } = await risk.getStatus({});
    const { rules } = await alerts.listRules({});
    return { facts, quarantined, version: networks[0].version, historyFrom: networks[0].historyFrom, rules: rules.map(({ id }) => id) };
  } finally {
    risk.close();
    alerts.close();
  }
}

describe('chokepoint up --once', () => {
  const data = () => join(folder, 'once');

  it('from nothing: replays the timeline, shows the report, verifies signed alerts', async () => {
    const up = new RunningUp(data(), '--once');
    expect(await up.end()).toBe(0);
    console.log(`first start: ${up.seconds.toFixed(1)} s`);
    expect(up.stderr).toMatch(/replay done/);
    expect(up.stderr).toMatch(/\d+ signed alerts received and verified/);
    expect(up.stdout).toMatch(/^alert {2}signature verified {2}\d{4}-\d\d-\d\d {2}raised/m);
    expect(up.stdout).not.toMatch(/INVALID/);
    expect(up.stdout).toMatch(/^Accelerators$/m);
    expect(up.stdout).toMatch(/^Buyers$/m);
    expect(up.stdout).toMatch(/^Apple buys its accelerators 83 % from AWS and 17 % from NVIDIA: 1\.38 effective suppliers/m);
    expect(up.stdout).toMatch(/^- Meta buys its accelerator from 3 vendors .* from TSMC/m);
    expect(up.stdout).toMatch(/^The loss of all of TSMC .*alone stops all 3 of AWS’s Trainium and all 8 of NVIDIA’s accelerators\.$/m);
    expect(up.stdout).toMatch(/^openai 26\.4 on 2024-12-17 = gb200-slip-2024-12-17 \d+\.\d \+ .* \+ standing 0\.0$/m);
  });

  it('again: does nothing twice', async () => {
    const up = new RunningUp(data(), '--once');
    expect(await up.end()).toBe(0);
    console.log(`second start: ${up.seconds.toFixed(1)} s`);
    expect(up.stderr).not.toMatch(/replay|network .* version|alert rule|had not been known/);
    expect(up.stdout).not.toMatch(/^alert .* (raised|cleared) /m);
    expect(up.stdout).toMatch(/signature verified/);
    expect(await readdir(data())).not.toContain('instance.json');
  });
});

describe('chokepoint up', () => {
  const data = () => join(folder, 'held');
  let up: RunningUp;

  const start = async () => {
    up = new RunningUp(data(), '--until', EARLY);
    await up.says(/Everything is running/);
  };
  afterAll(() => up.signal('SIGKILL'));

  it('stays, answers the other commands, and stops cleanly on Ctrl-C', async () => {
    await start();
    const answer = await runCli(['exposure', 'tsmc-n5', '--json', '--data', data()]);
    expect(JSON.parse(answer.stdout)).toMatchObject({ exposure: { node: 'tsmc-n5', asOf: '2016-02-20T00:00:00.000Z' } });
    const history = await runCli(['history', 'apple', '--json', '--data', data()]);
    expect(JSON.parse(history.stdout).points).toHaveLength(14);
    const children = await childrenOf(up.child.pid!);
    const asked = Date.now();
    up.signal('SIGINT');
    expect(await up.end()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(8_000);
    expect(up.stderr).toMatch(/stopped\n$/);
    expect(children.filter(isAlive)).toEqual([]);
  });

  it('goes on where it stood', async () => {
    await start();
    expect(up.stderr).not.toMatch(/replaying/);
    const facts = String(await factsUntil(EARLY));
    expect(await heldIn(data())).toEqual({ facts, quarantined: '0', version: 1, historyFrom: '2016-02-06', rules: ['chokepoint-up'] });
  });

  it('takes facts and networks from files, each once', async () => {
    const sent = await runCli(['publish', '--events', TIMELINE, '--data', data(), '--json']);
    const { accepted, alreadyKnown } = JSON.parse(sent.stdout);
    expect(alreadyKnown).toBe(await factsUntil(EARLY));
    expect(accepted).toBeGreaterThan(0);
    const again = await runCli(['publish', '--events', TIMELINE, '--data', data()]);
    expect(again.stdout).toMatch(/^0 facts accepted, \d+ known before$/m);
    const network = await runCli(['import-network', '--network', join(ROOT, 'data/reference-network.json'), '--data', data()]);
    expect(network.stdout).toMatch(/version 1 is already in force/);
  });

  it('watches the present and its changes, a JSON document a line', async () => {
    const watching = await runCli(['watch', '--node', 'apple', '--node', 'tsmc-n5', '--json', '--data', data()], { until: /tsmc-n5/ });
    const lines = watching.stdout.trim().split('\n').map((line) => JSON.parse(line));
    expect(lines).toContainEqual(expect.objectContaining({ initial: true, exposure: expect.objectContaining({ node: 'tsmc-n5' }) }));
    expect(watching.code).toBe(0);
  });

  it('reports as JSON, with what stands behind a buyer’s suppliers', async () => {
    const { stdout } = await runCli(['report', '--json', '--data', data()]);
    const report = JSON.parse(stdout);
    expect(report.nodes).toContainEqual(expect.objectContaining({ node: 'apple', kind: 'buyer', now: expect.objectContaining({ level: 'low' }) }));
    expect(report.diversification.apple.vendors.effective).toBeCloseTo(1.385, 3);
    expect(report.diversification.apple.foundriesOfVendor.AWS).toEqual({ TSMC: 1 });
    expect(report.structure.sharedChokepoints.owners).toContain('TSMC');
    expect(report.structure.falseDiversifications).toContainEqual(expect.objectContaining({ node: 'apple', kind: expect.any(String), finding: expect.stringContaining('HHI 7,222') }));
    expect(report.structure.nexus).toHaveLength(110);
  });

  it('names the field that a service refuses', async () => {
    const { code, stderr } = await runCli(['exposure', 'nowhere', '--data', data()]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/nowhere/);
  });

  it('lets no second instance into its data directory', async () => {
    const second = new RunningUp(data(), '--once');
    expect(await second.end()).toBe(1);
    expect(second.stderr).toMatch(/another instance \(process \d+\) runs on this data directory/);
  });

  it('starts a service again that was killed', async () => {
    const pids = await childrenOf(up.child.pid!);
    const commands = await Promise.all(pids.map(commandOf));
    process.kill(pids[commands.findIndex((command) => command.includes('/risk/'))], 'SIGKILL');
    await up.says(/risk was ended by SIGKILL; it starts again in 0\.25 s/);
    await eventually(async () => (await runCli(['exposure', 'apple', '--data', data()])).code === 0);
  });

  it('leaves nothing running when it is killed, and starts again', async () => {
    const children = await childrenOf(up.child.pid!);
    expect(children.length).toBeGreaterThanOrEqual(5);
    up.signal('SIGKILL');
    await eventually(() => !children.some(isAlive));
    await start();
    up.signal('SIGTERM');
    expect(await up.end()).toBe(0);
  });
});

describe('chokepoint up --empty', () => {
  it('begins without a network, says what to import, takes it, and stays so', async () => {
    const data = join(folder, 'empty');
    const first = new RunningUp(data, '--empty');
    await first.says(/npx chokepoint exposure --data/);
    expect(first.stdout).toMatch(/^It is empty\. Bring your own, in this order:\n {2}npx chokepoint import network my-network --data \S+ --dry-run/m);
    expect((await runCli(['exposure', '--data', data])).code).toBe(2);
    expect((await runCli(['import', 'network', join(ROOT, 'data/reference-network.json'), '--data', data])).code).toBe(0);
    await eventually(async () => (await runCli(['exposure', 'apple', '--data', data])).code === 0);
    first.signal('SIGTERM');
    expect(await first.end()).toBe(0);
    const second = new RunningUp(data, '--once');
    expect(await second.end()).toBe(0);
    expect(second.stderr).not.toMatch(/replay|network .* version|alert rule/);
  });
});

describe('chokepoint up, told to stop', () => {
  it.each([
    ['before its database runs', /starting in/],
    ['before its services run', /database ready/],
    ['while it replays', /replaying/],
  ])('%s, stops cleanly', async (_, moment) => {
    const up = new RunningUp(join(folder, 'interrupted'));
    await up.says(moment);
    const children = await childrenOf(up.child.pid!);
    up.signal('SIGINT');
    expect(await up.end()).toBe(0);
    expect(up.stderr).toMatch(/stopped\n$/);
    expect(children.filter(isAlive)).toEqual([]);
  });

  it('twice, stops at once', async () => {
    const up = new RunningUp(join(folder, 'interrupted'));
    await up.says(/replaying/);
    const children = await childrenOf(up.child.pid!);
    up.signal('SIGINT');
    await up.says(/stopping/);
    up.signal('SIGINT');
    expect([0, 130]).toContain(await up.end());
    await eventually(() => !children.some(isAlive));
  });
});
