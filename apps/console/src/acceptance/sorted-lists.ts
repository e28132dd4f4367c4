import { expect, it } from '@jest/globals';
import type { ArrivalsView, ScorecardsView } from '../contract/index.js';
import { openPage, settled, type OpenPage } from '../testing/given-browser.js';
import { hasFocus, tabTo } from '../testing/keyboard.js';
import { PATIENCE_MS, type World } from './world.js';

const A_PAGE = 25;
/** Vendors with fewer closed lines have no average: the orders of one lane are fewer, of two are more. */
const FLOOR = 60;

/** Long lists come in the order that one asks for. */
export function sortedLists(world: World): void {
  const asked = async <T>(path: string): Promise<T> => (await (await fetch(`${world.system.console}${path}`)).json()) as T;
  const open = async (path: string): Promise<OpenPage> => {
    const opened = await openPage(world.browser, `${world.system.console}${path}`);
    await settled(opened.page);
    await opened.page.locator('main td').first().waitFor({ timeout: PATIENCE_MS });
    return opened;
  };

  it('open orders are sorted by a column over all their pages, the least first and then the most', async () => {
    const { page, complaints } = await open('/deliveries/orders');
    const quantities = (await asked<ArrivalsView>('/api/deliveries/arrivals')).arrivals.map(({ quantity }) => quantity);
    const [rising, falling] = [quantities.toSorted((a, b) => a - b), quantities.toSorted((a, b) => b - a)];
    const shown = async () => (await page.locator('td[data-label="To come"]').allInnerTexts()).map((text) => Number(text.replaceAll(',', '')));
    const title = page.getByRole('columnheader', { name: 'To come' }).getByRole('button');
    expect(await shown()).toEqual(quantities.slice(0, A_PAGE));
    await title.click();
    expect(await shown()).toEqual(rising.slice(0, A_PAGE));
    await page.getByRole('button', { name: 'Next page' }).click();
    expect(await shown()).toEqual(rising.slice(A_PAGE, 2 * A_PAGE));
    await title.click();
    expect(await shown()).toEqual(falling.slice(A_PAGE, 2 * A_PAGE));
    expect(complaints).toEqual([]);
    await page.context().close();
  }, PATIENCE_MS);

  it('vendors are sorted by the keyboard, those without a number last in both directions', async () => {
    const { page, complaints } = await open(`/deliveries?floor=${FLOOR}`);
    const { cards } = await asked<ScorecardsView>(`/api/deliveries/scorecards?floor=${FLOOR}`);
    const known = cards.filter(({ lateness }) => lateness.mean !== undefined);
    const unknown = cards.filter(({ lateness }) => lateness.mean === undefined);
    expect([known.length > 1, unknown.length > 0]).toEqual([true, true]);
    const named = (list: ScorecardsView['cards']) => list.map(({ from }) => from!.name);
    const shown = () => page.locator('td[data-label="Vendor"]').allInnerTexts();
    await tabTo(page, page.getByRole('button', { name: 'Sort by Days late' }));
    await page.keyboard.press('Enter');
    const rising = page.getByRole('button', { name: 'Sorted by Days late, the least first' });
    expect(await hasFocus(rising)).toBe(true);
    expect(await shown()).toEqual(named([...known.toSorted((a, b) => a.lateness.mean! - b.lateness.mean!), ...unknown]));
    await page.keyboard.press('Enter');
    expect(await hasFocus(page.getByRole('button', { name: 'Sorted by Days late, the most first' }))).toBe(true);
    expect(await shown()).toEqual(named([...known.toSorted((a, b) => b.lateness.mean! - a.lateness.mean!), ...unknown]));
    expect(complaints).toEqual([]);
    await page.context().close();
  }, PATIENCE_MS);
}
