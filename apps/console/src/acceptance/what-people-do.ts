import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { PATIENCE_MS as ANSWER_MS, type World } from './world.js';
import { openPage } from '../testing/given-browser.js';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const PATIENCE_MS = 2 * ANSWER_MS;

/** Each through the page alone, as a person would. */
export function whatPeopleDo(world: World): void {
  it('ask what if, by a link that somebody sent', async () => {
    const { page, complaints } = await openPage(world.browser, `${world.system.console}/what-if?lose-owner=owner:TSMC,weeks:8`);
    await page.getByText(/Losing everything of TSMC for 8 weeks: \S+ \+[\d.]+ points/).first().waitFor({ timeout: PATIENCE_MS });
    expect(complaints).toEqual([]);
    await page.context().close();
  }, PATIENCE_MS);

  it('report an incident, and see what it would do before it is sent', async () => {
    const { page, complaints } = await openPage(world.browser, `${world.system.console}/incidents`);
    await page.getByRole('button', { name: 'Report an incident' }).click({ timeout: PATIENCE_MS });
    const form = page.getByRole('dialog');
    await form.getByLabel('Node').first().fill('tsmc-n3');
    await form.getByLabel('Incident id').fill('acceptance-fire');
    await form.getByLabel('Capacity that remains').fill('40');
    await form.getByLabel('Start').fill('2024-12-16');
    await form.getByLabel('Until').fill('2025-04-01');
    await form.getByLabel('Known at').fill('2024-12-17T09:00:00Z');
    await form.getByRole('table').waitFor({ timeout: PATIENCE_MS });
    expect((await incidents(world)).includes('acceptance-fire')).toBe(false);
    await form.getByRole('button', { name: 'Send the report' }).click();
    await page.getByText('The report is stored').first().waitFor({ timeout: PATIENCE_MS });
    expect(await incidents(world)).toContain('acceptance-fire');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 2 * PATIENCE_MS);

  it('test a rule, and see what its receiver said', async () => {
    const { page, complaints } = await openPage(world.browser, `${world.system.console}/alerts`);
    await page.getByRole('button', { name: 'Test chokepoint-up' }).click({ timeout: PATIENCE_MS });
    await page.getByText('The receiver of chokepoint-up took the test').first().waitFor({ timeout: PATIENCE_MS });
    expect(complaints).toEqual([]);
    await page.context().close();
  }, PATIENCE_MS);

  it('import a spreadsheet, after a dry run', async () => {
    const { page, complaints } = await openPage(world.browser, `${world.system.console}/deliveries/import`);
    await page.locator('input[type=file]').first().setInputFiles(resolve(EXAMPLES, 'orders.csv'), { timeout: PATIENCE_MS });
    await page.getByLabel('Begin with an example').selectOption('orders');
    await page.getByRole('button', { name: 'Dry run' }).click({ timeout: PATIENCE_MS });
    await page.getByRole('button', { name: /^Import \d+ facts$/ }).click({ timeout: PATIENCE_MS });
    await page.getByText(/\d+ facts stored\./).first().waitFor({ timeout: PATIENCE_MS });
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 2 * PATIENCE_MS);

  it('look at any day of the past', async () => {
    const { page, complaints } = await openPage(world.browser, `${world.system.console}/time?day=2024-08-29`);
    await page.getByText(/^On 29 Aug 2024 \d+ nodes were exposed, worst /).waitFor({ timeout: PATIENCE_MS });
    await page.getByRole('button', { name: 'To the incident before' }).click();
    await page.locator('[data-day="2024-08-29"]').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  }, PATIENCE_MS);
}

async function incidents({ system }: World): Promise<string[]> {
  const { places } = (await (await fetch(`${system.console}/api/incidents`)).json()) as { places: { incident: string }[] };
  return places.map(({ incident }) => incident);
}
