import { expect, it } from '@jest/globals';
import { openPage, settled } from '../testing/given-browser.js';
import { PATIENCE_MS, type World } from './world.js';

const PHONE = { width: 390, height: 844 } as const;
const ANSWERED = '/what-if?lose-node=node:tsmc-n3,weeks:8';
const COMPARED = `/what-if/compare?${String(new URLSearchParams([['name', 'without N3'], ['scenario', 'lose-node=node:tsmc-n3,weeks:8'], ['name', 'without Micron'], ['scenario', 'lose-owner=owner:Micron,weeks:8']]))}`;
const PLAIN = ['/map', '/time', '/what-if', '/deliveries/import', '/alerts/quarantine', '/nothing-here'];
/** With a table each. */
const TABLES = ['/', '/map?as=table', '/node/apple', ANSWERED, COMPARED, '/incidents', '/deliveries', '/deliveries?by=lane', '/deliveries/lanes', '/deliveries/orders', '/alerts', '/alerts/deliveries'];

/** Nothing is wider than the screen, and what stands in a table can be read. */
export function onAPhone(world: World): void {
  const open = async (path: string) => {
    const { page } = await openPage(world.browser, `${world.system.console}${path}`, PHONE);
    await settled(page);
    return page;
  };
  const width = 'document.documentElement.scrollWidth';

  it.each(PLAIN)('%s does not scroll sideways', async (path) => {
    const page = await open(path);
    expect(await page.evaluate(width)).toBeLessThanOrEqual(PHONE.width);
    await page.context().close();
  }, 2 * PATIENCE_MS);

  it.each(TABLES)('%s does not scroll sideways and cuts nothing in its tables', async (path) => {
    const page = await open(path);
    await page.locator('main td').first().waitFor({ timeout: PATIENCE_MS });
    expect(await page.evaluate(width)).toBeLessThanOrEqual(PHONE.width);
    expect(await page.evaluate(CUT)).toEqual([]);
    await page.context().close();
  }, 2 * PATIENCE_MS);
}

/** Cells whose content goes beyond them or is hidden in part, with how far. */
const CUT = `(() => {
  const TOLERATED = 1;
  const isShown = (element) => element.checkVisibility() && element.closest('.mantine-VisuallyHidden-root') === null;
  const hides = (element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + TOLERATED && getComputedStyle(element).overflowX !== 'visible';
  const beyond = (cell) => {
    const content = document.createRange();
    content.selectNodeContents(cell);
    const { right } = cell.getBoundingClientRect();
    return Math.max(0, ...[...content.getClientRects()].map((part) => Math.round(part.right - Math.min(right, ${PHONE.width}))));
  };
  return [...document.querySelectorAll('main td')].filter(isShown).flatMap((cell) => {
    const by = beyond(cell);
    const hidden = [...cell.querySelectorAll('*')].filter((each) => isShown(each) && hides(each)).length;
    return by > TOLERATED || hidden > 0 ? [(cell.dataset.label ?? '') + ': ' + cell.textContent.slice(0, 60) + ', ' + by + ' px beyond, ' + hidden + ' hidden'] : [];
  });
})()`;
