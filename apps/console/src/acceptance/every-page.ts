import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from '@jest/globals';
import { PATIENCE_MS, type World } from './world.js';
import { openPage } from '../testing/given-browser.js';

const PAGES = ['/', '/map', '/time', '/node/apple', '/what-if', '/incidents', '/deliveries', '/deliveries/import', '/alerts', '/alerts/quarantine', '/nothing-here'];


/** axe finds nothing, the browser complains of nothing, and nothing is wider than a phone. */
export function everyPage(world: World): void {
  it.each(PAGES.flatMap((path) => [[path, 'light'], [path, 'dark']] as const))('%s is accessible to everyone in %s', async (path, colorScheme) => {
    const { page, complaints } = await openPage(world.browser, `${world.system.console}${path}`, { colorScheme });
    await settled(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 2 * PATIENCE_MS);

  it.each(PAGES)('%s fits a phone', async (path) => {
    const { page } = await openPage(world.browser, `${world.system.console}${path}`, { width: 390, height: 844 });
    await settled(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.context().close();
  }, 2 * PATIENCE_MS);
}

type SomePage = Awaited<ReturnType<typeof openPage>>['page'];

/** Everything that was asked for has been answered. */
async function settled(page: SomePage): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: PATIENCE_MS });
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached', timeout: PATIENCE_MS });
}
