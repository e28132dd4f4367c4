import { eventually } from '@chokepoint/testing';
import { expect, it } from '@jest/globals';
import type { NowView } from '../contract/index.js';
import { openPage } from '../testing/given-browser.js';
import { reportLoss } from '../testing/given-networks.js';
import { givenProxy } from '../testing/given-proxy.js';
import { PATIENCE_MS, type World } from './world.js';

/** What brings changes to the page breaks off; the rest of the console answers. */
export function streamCut(world: World): void {
  it.each([
    ['is closed', 'cut', 'fab 2'],
    ['falls silent', 'hush', 'chip'],
  ] as const)('a live stream that %s is told, opened again, and fresh numbers come with it', async (_, how, node) => {
    const proxy = await givenProxy(world.services.console);
    const { page, complaints } = await openPage(world.browser, proxy.url);
    await page.locator('[data-connection=live]').waitFor({ timeout: PATIENCE_MS });
    const headline = page.getByRole('heading', { level: 1 });
    await headline.filter({ hasText: /is at|Nobody is exposed/ }).waitFor({ timeout: PATIENCE_MS });
    const [before, known] = [await headline.innerText(), await scores(world)];
    await page.evaluate('window.neverReloaded = true');
    proxy[how]();
    await page.getByRole('alert').filter({ hasText: /^Not live since \d\d:\d\d:\d\d: what you see may be old\. Trying again\./ }).waitFor({ timeout: PATIENCE_MS });
    expect(await page.locator('[data-connection]').innerText()).toMatch(/Not live/i);
    await reportLoss(world.services, node, `while the stream ${how}`);
    // Nothing is left for the stream itself to tell.
    await eventually(async () => expect(await scores(world)).not.toEqual(known), PATIENCE_MS);
    proxy.mend();
    await page.locator('[data-connection=live]').waitFor({ timeout: PATIENCE_MS });
    await headline.filter({ hasNotText: before }).waitFor({ timeout: PATIENCE_MS });
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.evaluate('window.neverReloaded')).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
    proxy.stop();
  }, 2 * PATIENCE_MS);
}

async function scores({ services }: World): Promise<(number | undefined)[]> {
  const { nodes } = (await (await fetch(`${services.console}/api/now`)).json()) as NowView;
  return nodes.map(({ now }) => now?.exposure);
}
