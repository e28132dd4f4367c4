import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from '@jest/globals';
import { PATIENCE_MS, type World } from './world.js';
import { openPage, settled } from '../testing/given-browser.js';

const PAGES = ['/', '/map', '/time', '/node/apple', '/what-if', '/incidents', '/deliveries', '/deliveries/import', '/alerts', '/alerts/quarantine', '/nothing-here'];
/** That show more once there are orders. */
export const OF_ORDERS = ['/deliveries', '/deliveries/lanes', '/deliveries/orders'];

/** axe finds nothing, and the browser complains of nothing. */
export function everyPage(world: World, pages = PAGES): void {
  it.each(pages.flatMap((path) => [[path, 'light'], [path, 'dark']] as const))('%s is accessible to everyone in %s', async (path, colorScheme) => {
    const { page, complaints } = await openPage(world.browser, `${world.system.console}${path}`, { colorScheme });
    await settled(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 2 * PATIENCE_MS);
}
