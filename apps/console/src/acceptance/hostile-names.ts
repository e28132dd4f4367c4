import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { openPage, type OpenPage } from '../testing/given-browser.js';
import { HOSTILE, HOSTILE_INCIDENT, importNetwork, MARKUP, networkNamed, placeOrder, reportLoss } from '../testing/given-networks.js';
import { PATIENCE_MS, type World } from './world.js';

const NODE = encodeURIComponent(HOSTILE.fab);
const INCIDENT = encodeURIComponent(HOSTILE_INCIDENT);

/** Names that are markup, and cells that are formulas: whoever sends events chooses them. */
export function hostileNames(world: World): void {
  beforeAll(async () => {
    await importNetwork(world.services, networkNamed(HOSTILE));
    await reportLoss(world.services, HOSTILE.fab, HOSTILE_INCIDENT);
    await placeOrder(world.services, HOSTILE);
  }, PATIENCE_MS);

  const open = async (path: string): Promise<OpenPage> => {
    const opened = await openPage(world.browser, `${world.services.console}${path}`);
    await opened.page.getByLabel('Network', { exact: true }).selectOption(HOSTILE.network, { timeout: PATIENCE_MS });
    return opened;
  };

  it.each([
    ['/', `${HOSTILE.buyer} is at`],
    [`/map?node=${NODE}`, HOSTILE.fab],
    ['/time', HOSTILE_INCIDENT],
    [`/node/${NODE}`, `comes from ${HOSTILE_INCIDENT}`],
    [`/node/${NODE}?print`, HOSTILE.owner],
    ['/what-if', `Losing everything of ${HOSTILE.owner}`],
    [`/what-if?lose-node=node:${NODE}`, `Losing ${HOSTILE.fab}`],
    ['/incidents', HOSTILE_INCIDENT],
    [`/incidents/${INCIDENT}`, HOSTILE_INCIDENT],
    ['/deliveries', HOSTILE.fab],
    ['/deliveries/lanes', HOSTILE.chip],
    ['/deliveries/orders', `PO ${HOSTILE.fab}`],
  ])('%s shows markup in names as text', async (path, text) => {
    const { page, complaints } = await open(path);
    await page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: PATIENCE_MS });
    await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached', timeout: PATIENCE_MS });
    expect(await page.evaluate('document.querySelectorAll("img, [onerror]").length')).toBe(0);
    expect(await page.title()).not.toBe('owned');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, PATIENCE_MS);

  it('the name of a file is shown as text', async () => {
    const { page, complaints } = await open('/deliveries/import');
    const name = `${MARKUP.replaceAll('/', '')}.csv`;
    await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`${MARKUP},b\n1,2\n`) });
    await page.getByText(name).first().waitFor({ timeout: PATIENCE_MS });
    await page.getByRole('button', { name: 'Dry run' }).click({ timeout: PATIENCE_MS });
    await page.getByText('These do not fit the header of the table').or(page.getByRole('alert')).first().waitFor({ timeout: PATIENCE_MS });
    expect(await page.evaluate('document.querySelectorAll("img, [onerror]").length')).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, PATIENCE_MS);

  it('a spreadsheet takes exported names for text, never for formulas', async () => {
    const { page } = await open('/');
    await page.getByText(`${HOSTILE.buyer} is at`).first().waitFor({ timeout: PATIENCE_MS });
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'CSV' }).click()]);
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv).toContain(`'${HOSTILE.buyer.replaceAll('"', '""')}`);
    expect(csv).toContain(`'${HOSTILE.chip.replaceAll('"', '""')}`);
    expect(csv).not.toMatch(/(^|,)"?[=@+]/m);
    await page.context().close();
  }, PATIENCE_MS);

  it('every answer comes with a policy that allows nothing but the console itself', async () => {
    for (const path of ['/', '/map', `/node/${NODE}`, '/api/now', '/api/nothing', '/api/docs/']) {
      const policy = (await fetch(`${world.services.console}${path}`)).headers.get('content-security-policy')!;
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).toMatch(/script-src 'self'( 'nonce-[\w+/=]+')?;/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    }
  });
}
