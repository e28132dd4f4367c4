import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { MapLayout, NowView } from '../contract/index.js';
import { openPage, type OpenPage } from '../testing/given-browser.js';
import { PATIENCE_MS, type World } from './world.js';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** What stands behind the first look of each page. */
export function whatPagesTell(world: World): void {
  const open = (path: string, options = {}): Promise<OpenPage> => openPage(world.browser, `${world.system.console}${path}`, options);
  const close = async ({ page, complaints }: OpenPage) => {
    expect(complaints).toEqual([]);
    await page.context().close();
  };

  it('a node tells its service of 52 weeks, with and without an incident', async () => {
    const opened = await open('/node/openai');
    const panel = opened.page.getByRole('region', { name: 'Service in the next 52 weeks' });
    await panel.getByRole('img', { name: /^Projected service of OpenAI over 52 weeks\. .*with all incidents: [\d.]+ points .*without .+: [\d.]+ points/ }).waitFor({ timeout: PATIENCE_MS });
    await panel.getByText('every incident').click();
    const chart = panel.getByRole('img', { name: /without any incident: [\d.]+ points/ });
    await chart.waitFor({ timeout: PATIENCE_MS });
    const said = (await chart.getAttribute('aria-label'))!;
    const [all, one, none] = [/with all incidents: ([\d.]+)/, /without (?!any).+?: ([\d.]+)/, /without any incident: ([\d.]+)/].map((line) => Number(line.exec(said)![1]));
    expect([one < all, none < one]).toEqual([true, true]);
    await close(opened);
  }, 2 * PATIENCE_MS);

  it('a number tells where it comes from', async () => {
    const opened = await open('/node/tsmc-n3');
    const numbers = opened.page.getByRole('region', { name: 'Its numbers and where they come from' });
    await numbers.getByRole('row').filter({ hasText: 'Capacity' }).getByRole('button', { name: /Where it comes from$/ }).click({ timeout: PATIENCE_MS });
    const source = opened.page.getByRole('dialog');
    await source.getByText(/^(reported|estimated)$/).waitFor({ timeout: PATIENCE_MS });
    expect(await source.getByRole('list', { name: 'Sources' }).getByRole('listitem').count()).toBeGreaterThan(0);
    await close(opened);
  }, PATIENCE_MS);

  it('the map tells what two buyers share', async () => {
    const opened = await open('/map');
    const { page } = opened;
    const choose = async (label: string, name: string) => {
      await page.getByRole('combobox', { name: label }).fill(name, { timeout: PATIENCE_MS });
      await page.getByRole('option', { name: new RegExp(`^${name}`) }).first().click({ timeout: PATIENCE_MS });
    };
    await choose('Find', 'OpenAI');
    await choose('Compare with', 'Microsoft');
    const panel = page.getByRole('complementary', { name: 'Chosen node' });
    await panel.getByRole('heading', { name: 'OpenAI and Microsoft' }).waitFor({ timeout: PATIENCE_MS });
    const layout = (await (await fetch(`${world.system.console}/api/map`)).json()) as MapLayout;
    const [one, other] = [upstreamOf(layout, 'openai'), upstreamOf(layout, 'microsoft')];
    const both = [...one].filter((place) => other.has(place)).length;
    const told = `Both depend on ${both} nodes: of ${one.size} that OpenAI depends on and ${other.size} that Microsoft does.`;
    await panel.getByText(told).filter({ hasText: /alone stops both/ }).waitFor({ timeout: PATIENCE_MS });
    expect(new URL(page.url()).searchParams.get('with')).toBe('microsoft');
    await close(opened);
  }, PATIENCE_MS);

  it('a webhook tells each attempt', async () => {
    const opened = await open('/alerts/deliveries?rule=chokepoint-up');
    await opened.page.getByRole('button', { name: /^Attempts of .*: [1-9]/ }).first().click({ timeout: PATIENCE_MS });
    const attempts = opened.page.getByRole('table', { name: /^Attempts of/ });
    await attempts.getByRole('row').nth(1).waitFor({ timeout: PATIENCE_MS });
    expect(await attempts.getByRole('row').nth(1).innerText()).toMatch(/^1\s+\d+ \w+ \d{4}, \d\d:\d\d \(\d{4}-\d\d-\d\d \d\d:\d\d UTC\)\s+2\d\d/);
    await close(opened);
  }, PATIENCE_MS);

  it('questions are saved, and compared side by side', async () => {
    const opened = await open('/what-if?lose-node=node:tsmc-n3,weeks:8');
    const { page } = opened;
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'OpenAI' }) });
    const told: string[][] = [];
    for (const [path, name] of [['', 'without N3'], ['?lose-owner=owner:Micron,weeks:8', 'without Micron']] as const) {
      if (path !== '') await page.goto(`${world.system.console}/what-if${path}`);
      await page.getByRole('button', { name: 'Save' }).click({ timeout: PATIENCE_MS });
      await page.getByRole('textbox', { name: 'Name' }).fill(name);
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      await page.getByRole('link', { name, exact: true }).waitFor({ timeout: PATIENCE_MS });
      await page.getByRole('checkbox', { name: `Select ${name} to compare` }).check();
      await row.locator('[data-label=Difference]').waitFor({ timeout: PATIENCE_MS });
      told.push(await row.locator('[data-label=After], [data-label=Difference]').allInnerTexts());
    }
    await page.getByRole('checkbox', { name: 'Select without N3 to compare' }).check();
    await page.getByRole('button', { name: 'Compare 2' }).click();
    await page.getByText('without N3 and without Micron, side by side').waitFor({ timeout: PATIENCE_MS });
    await row.getByText(/[+−]?\d+\.\d/).nth(3).waitFor({ timeout: PATIENCE_MS });
    expect((await row.getByRole('cell').allInnerTexts()).slice(1)).toEqual(told.flat());
    expect(told[0]).not.toEqual(told[1]);
    await close(opened);
  }, 2 * PATIENCE_MS);

  it('what is shown is exported as it is: JSON, CSV and PNG', async () => {
    const now = await open('/');
    const view = (await (await fetch(`${world.system.console}/api/now`)).json()) as NowView;
    const json = JSON.parse((await exported(now.page, 'Export', 'JSON')).toString()) as NowView;
    expect(json.nodes.map(({ id, now: score }) => [id, score?.level])).toEqual(view.nodes.map(({ id, now: score }) => [id, score?.level]));
    const [header, ...rows] = (await exported(now.page, 'Export', 'CSV')).toString().split('\r\n');
    expect(header).toMatch(/\bexposure\b/);
    expect(rows.length).toBe(view.nodes.length);
    await close(now);
    const map = await open('/map');
    const picture = await exported(map.page, 'Export', 'PNG');
    expect([picture.subarray(0, 4), picture.length > 20_000]).toEqual([PNG, true]);
    await close(map);
    const node = await open('/node/openai');
    await node.page.getByRole('img', { name: /^Projected service of OpenAI/ }).waitFor({ timeout: PATIENCE_MS });
    const chart = await exported(node.page, 'Export: Service in the next 52 weeks', 'PNG');
    expect([chart.subarray(0, 4), chart.length > 5_000]).toEqual([PNG, true]);
    await close(node);
  }, 2 * PATIENCE_MS);

  it.each([
    ['Asia/Taipei', '17 Dec 2024, 20:00 (2024-12-17 12:00 UTC)'],
    ['America/New_York', '17 Dec 2024, 07:00 (2024-12-17 12:00 UTC)'],
  ])('to who looks from %s moments are told by the clock there, with UTC beside', async (timezoneId, told) => {
    const opened = await open('/', { timezoneId });
    await opened.page.getByText(told).first().waitFor({ timeout: PATIENCE_MS });
    await close(opened);
  }, PATIENCE_MS);
}

/** Places on the map of all that a node depends on. */
function upstreamOf({ nodes, lanes }: MapLayout, id: string): Set<number> {
  const reached = new Set([nodes.findIndex((node) => node.id === id)]);
  const [start] = reached;
  for (const place of reached) lanes.to.forEach((to, lane) => to === place && reached.add(lanes.from[lane]));
  reached.delete(start);
  return reached;
}

async function exported(page: Page, menu: string, kind: string): Promise<Buffer> {
  await page.getByRole('button', { name: menu, exact: true }).click({ timeout: PATIENCE_MS });
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: PATIENCE_MS }), page.getByRole('menuitem', { name: kind, exact: true }).click()]);
  return readFile(await file.path());
}
