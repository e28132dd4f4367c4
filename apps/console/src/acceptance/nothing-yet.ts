import { expect, it } from '@jest/globals';
import { importNetwork, networkNamed, PLAIN } from '../testing/given-networks.js';
import { openPage } from '../testing/given-browser.js';
import { PATIENCE_MS, type World } from './world.js';

const NO_NETWORK = [/There is no network yet/, /npx chokepoint import network/];
const NO_INCIDENT = [/Nobody has reported an incident yet/, /Report an incident/];
const NO_ORDER = [/No order lines are known yet/, /Import orders and receipts/];
const NO_RULE = [/There is no rule yet, so nobody is alerted/, /New rule/];

/** A page that has nothing to show says so, and what to do. */
export function nothingYet(world: World): void {
  const says = async (path: string, texts: readonly RegExp[]) => {
    const { page, complaints } = await openPage(world.browser, `${world.services.console}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: PATIENCE_MS });
    for (const text of texts) await page.locator('main').getByText(text).first().waitFor({ timeout: PATIENCE_MS });
    expect(await page.title()).toMatch(/\S.* · Chokepoint/);
    expect(complaints).toEqual([]);
    await page.context().close();
  };

  it.each([
    ['/', NO_NETWORK],
    ['/map', NO_NETWORK],
    ['/time', NO_NETWORK],
    ['/node/fab', NO_NETWORK],
    ['/what-if', NO_NETWORK],
    ['/incidents', NO_INCIDENT],
    ['/deliveries', NO_ORDER],
    ['/alerts', NO_RULE],
  ] as const)('%s says without a network what to do first', says, PATIENCE_MS);

  it('shows the first network that is imported by itself', async () => {
    const expected = { '/': /Nobody is exposed/, '/map': /None of 5 nodes is exposed now/, '/time': /There is no history yet/, '/what-if': /Losing everything in Taiwan/ };
    const opened = await Promise.all(Object.keys(expected).map((path) => openPage(world.browser, `${world.services.console}${path}`)));
    for (const { page } of opened) await page.getByText(NO_NETWORK[0]).waitFor({ timeout: PATIENCE_MS });
    await importNetwork(world.services, networkNamed(PLAIN));
    for (const [place, text] of Object.values(expected).entries()) await opened[place].page.getByText(text).first().waitFor({ timeout: PATIENCE_MS });
    for (const { page } of opened) expect(await page.getByText(NO_NETWORK[0]).count()).toBe(0);
    for (const { page } of opened) await page.context().close();
  }, 4 * PATIENCE_MS);

  it.each([
    ['/', [/Nobody is exposed/, /None of 5 nodes is above low/]],
    ['/map', [/None of 5 nodes is exposed now/]],
    ['/time', [/There is no history yet/, /Come back tomorrow, or publish what happened before/]],
    ['/node/fab', [/fab is not exposed: its service stays whole for the next 52 weeks/, /There is no history yet/]],
    ['/what-if', [/For example/, /Losing everything of Foundry for 8 weeks/, /None yet\. A scenario that is saved/]],
    ['/incidents', NO_INCIDENT],
    ['/deliveries', NO_ORDER],
    ['/deliveries/lanes', NO_ORDER],
    ['/deliveries/orders', NO_ORDER],
    ['/alerts', NO_RULE],
    ['/alerts/deliveries', [/No webhook was sent yet/, /To the rules/]],
    ['/alerts/quarantine', [/Nothing is in quarantine/]],
  ] as const)('%s says what there is to see while nothing has been reported', says, PATIENCE_MS);
}
