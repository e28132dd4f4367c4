import { afterEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openPage, type OpenPage } from '../testing/given-browser.js';
import { expectFocusIn, hasFocus, tabTo, unseenStops } from '../testing/keyboard.js';
import { PATIENCE_MS, type World } from './world.js';

const PAGES = ['/', '/map', '/time', '/node/apple', '/what-if?lose-node=node:tsmc-n3,weeks:8', '/incidents', '/deliveries', '/deliveries/import', '/alerts'];
const STOPS = 30;

/** Everything without a mouse, from the address on. */
export function byKeyboard(world: World): void {
  let opened: OpenPage;
  const open = async (path: string): Promise<Page> => {
    opened = await openPage(world.browser, `${world.system.console}${path}`);
    const { page } = opened;
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: PATIENCE_MS });
    await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached', timeout: PATIENCE_MS });
    return page;
  };
  const type = (text: string) => opened.page.keyboard.type(text);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await opened.page.keyboard.press(key);
  };
  afterEach(async () => {
    expect(opened.complaints).toEqual([]);
    await opened.page.context().close();
  });

  it('the first stop skips to the content', async () => {
    const page = await open('/');
    await press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await expectFocusIn(skip);
    const { x, y } = (await skip.boundingBox())!;
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    await press('Enter');
    await expectFocusIn(page.locator('main'));
    await press('Tab');
    expect(await hasFocus(page.locator('main'))).toBe(true);
  }, PATIENCE_MS);

  it.each(PAGES)('%s shows where the focus is', async (path) => {
    expect(await unseenStops(await open(path), STOPS)).toEqual([]);
  }, PATIENCE_MS);

  it('a node is searched, chosen and read', async () => {
    const page = await open('/');
    await tabTo(page, page.getByLabel('Search all nodes'));
    await type('openai');
    await page.getByText(/\d nodes? found/).waitFor({ timeout: PATIENCE_MS });
    await tabTo(page, page.getByRole('row').getByRole('link', { name: 'OpenAI' }));
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'OpenAI', exact: true }).waitFor({ timeout: PATIENCE_MS });
    await expectFocusIn(page.locator('main'));
  }, PATIENCE_MS);

  it('on the map one goes from node to node, and what is around the chosen one is lit', async () => {
    const page = await open('/map');
    const map = page.getByRole('listbox', { name: /^Supply network/ });
    const drawn = () => page.evaluate<string>('document.querySelector("main canvas").toDataURL()');
    await tabTo(page, map);
    const first = await map.getByRole('option').innerText();
    await press('ArrowDown', 'ArrowRight');
    const second = await map.getByRole('option').innerText();
    expect(second).not.toBe(first);
    await press('Enter');
    const chosen = page.getByRole('complementary', { name: 'Chosen node' });
    await chosen.getByRole('heading', { level: 2 }).filter({ hasText: second.split(',')[0] }).waitFor({ timeout: PATIENCE_MS });
    expect(await map.getByRole('option').getAttribute('aria-selected')).toBe('true');
    const lit = await drawn();
    await press('Escape');
    await chosen.waitFor({ state: 'detached' });
    expect(await drawn()).not.toBe(lit);
    expect(await hasFocus(map)).toBe(true);
  }, PATIENCE_MS);

  it('the day is moved', async () => {
    const page = await open('/time?day=2024-08-29');
    const slider = page.getByRole('slider', { name: 'Day' });
    await tabTo(page, slider);
    await press('ArrowLeft');
    await page.getByText(/^On 28 Aug 2024 /).waitFor({ timeout: PATIENCE_MS });
    expect(await slider.getAttribute('aria-valuetext')).toBe('28 Aug 2024');
  }, PATIENCE_MS);

  it('a question is built and answered', async () => {
    const page = await open('/what-if');
    await tabTo(page, page.getByRole('button', { name: 'Lose a node' }));
    await press('Enter');
    const form = page.getByRole('form', { name: 'Lose a node' });
    await tabTo(page, form.getByRole('combobox', { name: 'Node' }));
    await type('tsmc-n3');
    await press('ArrowDown', 'Enter');
    await tabTo(page, form.getByRole('button', { name: 'Add' }));
    await press('Enter');
    await page.getByText(/^Losing .* for 8 weeks: /).first().waitFor({ timeout: PATIENCE_MS });
    await expectFocusIn(page.locator('main'));
  }, PATIENCE_MS);

  it('an incident is written, its effect is read, and the dialog gives the focus back', async () => {
    const page = await open('/incidents');
    const report = page.getByRole('button', { name: 'Report an incident' });
    await tabTo(page, report);
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Report an incident' });
    await expectFocusIn(dialog);
    await tabTo(page, dialog.getByRole('combobox', { name: 'Node' }));
    await type('tsmc-n3');
    await press('ArrowDown', 'Enter');
    await tabTo(page, dialog.getByLabel('Capacity that remains'));
    await type('40');
    await tabTo(page, dialog.getByLabel('Until'));
    await type('2025-04-01');
    await tabTo(page, dialog.getByLabel('Incident id'));
    await type('by-keyboard');
    await dialog.getByRole('table').waitFor({ timeout: PATIENCE_MS });
    expect(await hasFocus(dialog)).toBe(true);
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expectFocusIn(report);
  }, PATIENCE_MS);

  it('a rule is written, saved and tested', async () => {
    const page = await open('/alerts');
    const { rules } = (await (await fetch(`${world.system.console}/api/rules`)).json()) as { rules: { url: string }[] };
    const add = page.getByRole('button', { name: 'New rule' });
    await tabTo(page, add);
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New rule' });
    await expectFocusIn(dialog.getByLabel('Name'));
    await type('by-keyboard');
    await tabTo(page, dialog.getByLabel('Address to call'));
    await type(rules[0].url);
    await tabTo(page, dialog.getByRole('button', { name: 'Generate one' }));
    await press('Enter');
    await expectFocusIn(dialog);
    await tabTo(page, dialog.getByRole('button', { name: 'Save the rule' }));
    await press('Enter');
    await dialog.waitFor({ state: 'detached', timeout: PATIENCE_MS });
    await expectFocusIn(add);
    await tabTo(page, page.getByRole('button', { name: 'Test by-keyboard' }));
    await press('Enter');
    await page.getByText(/The receiver of by-keyboard (took|did not take) the test/).waitFor({ timeout: PATIENCE_MS });
  }, PATIENCE_MS);
}
