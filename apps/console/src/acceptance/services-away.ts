import { eventually } from '@chokepoint/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPage, type OpenPage } from '../testing/given-browser.js';
import { placeOrder, PLAIN, reportLoss } from '../testing/given-networks.js';
import type { ServiceName } from '../testing/given-services.js';
import { PATIENCE_MS, type World } from './world.js';

const STALE = /^These are the numbers of .+\d\d:\d\d.*\. Newer ones could not be read: There is no connection/;

/** Of each page what it shows while all is well; and whether that rests on what goes away. */
const RESTS_ON: readonly { readonly away: readonly ServiceName[]; readonly pages: Readonly<Record<string, RegExp>>; readonly others: Readonly<Record<string, RegExp>> }[] = [
  {
    away: ['risk'],
    pages: { '/': /buyer is at [\d.]+/, '/map': /4 of 5 nodes are exposed now/, '/time': /4 nodes were exposed, worst fab/, '/node/fab': /fab has [\d.]+ points of exposure/, '/deliveries': /too few order lines/ },
    others: { '/incidents': /1 incident acts now/, '/alerts': /There is no rule yet/ },
  },
  { away: ['capacity', 'delivery', 'alerts'], pages: { '/incidents': /1 incident acts now/, '/alerts': /There is no rule yet/ }, others: { '/': /buyer is at [\d.]+/, '/deliveries': /too few order lines/ } },
];

/** Services stop and come back; nobody loads a page again. */
export function servicesAway(world: World): void {
  beforeAll(async () => {
    await reportLoss(world.services, 'fab', 'fire');
    await placeOrder(world.services, PLAIN);
    // The page reads history again once a minute only.
    await eventually(async () => expect(await (await fetch(`${world.services.console}/api/timeline`)).json()).toHaveProperty('firstDay'), PATIENCE_MS);
  }, PATIENCE_MS);

  describe.each(RESTS_ON)('while $away is away', ({ away, pages, others }) => {
    let isAway = false;
    const seen = new Map<string, OpenPage>();
    const late = new Map<string, OpenPage>();
    const open = async (path: string) => openPage(world.browser, `${world.services.console}${path}`, { lasts: true });
    beforeAll(async () => {
      for (const [path, text] of Object.entries({ ...pages, ...others })) {
        const opened = await open(path);
        await opened.page.getByText(text).first().waitFor({ timeout: PATIENCE_MS });
        await opened.page.evaluate('window.neverReloaded = true');
        seen.set(path, opened);
      }
      await world.services.kill(...away);
      isAway = true;
    }, 3 * PATIENCE_MS);
    afterAll(async () => {
      // Also where a test failed: those after it are given all services.
      if (isAway) await world.services.restart(...away);
      for (const { page } of [...seen.values(), ...late.values()]) await page.context().close();
    }, 2 * PATIENCE_MS);

    it.each(Object.keys({ ...pages, ...others }))('%s says who does not answer', async (path) => {
      const notice = seen.get(path)!.page.getByRole('alert').filter({ hasText: 'No answer from' });
      await notice.waitFor({ timeout: PATIENCE_MS });
      for (const name of away) expect(await notice.innerText()).toContain(name);
    }, PATIENCE_MS);

    it.each(Object.entries(pages))('%s says of what it still shows how old it is', async (path, text) => {
      const { page } = seen.get(path)!;
      await page.getByRole('alert').filter({ hasText: STALE }).first().waitFor({ timeout: PATIENCE_MS });
      expect(await page.locator('.stale').getByText(text).count()).toBeGreaterThan(0);
      expect(await page.getByRole('alert').filter({ hasText: STALE }).count()).toBe(1);
    }, PATIENCE_MS);

    it.each(Object.keys(pages))('%s says, opened only then, what is wrong and what to do', async (path) => {
      late.set(path, await open(path));
      const { page } = late.get(path)!;
      const notice = page.getByRole('alert').filter({ hasText: /service does not answer/ });
      await notice.first().waitFor({ timeout: PATIENCE_MS });
      expect(await notice.first().innerText()).toMatch(/It is asked again by itself; if it stays away, see whether it runs and read its log/);
      await page.getByRole('heading', { level: 1 }).waitFor({ timeout: PATIENCE_MS });
    }, PATIENCE_MS);

    it('what comes back is shown as new by every page, without a reload', async () => {
      for (const [path, { page }] of seen) await page.getByRole('alert').filter({ hasText: path in pages ? STALE : 'No answer from' }).first().waitFor({ timeout: PATIENCE_MS });
      await world.services.restart(...away);
      isAway = false;
      for (const [path, { page }] of seen) {
        await page.getByRole('alert').first().waitFor({ state: 'detached', timeout: PATIENCE_MS });
        await page.getByText({ ...pages, ...others }[path]).first().waitFor({ timeout: PATIENCE_MS });
        expect([path, await page.locator('.stale').count(), await page.evaluate('window.neverReloaded')]).toEqual([path, 0, true]);
      }
      for (const [path, { page }] of late) await page.getByText(pages[path]).first().waitFor({ timeout: PATIENCE_MS });
    }, 3 * PATIENCE_MS);
  });
}
