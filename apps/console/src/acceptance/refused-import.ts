import { expect, it } from '@jest/globals';
import { connectDelivery } from '@chokepoint/service/client';
import { openPage } from '../testing/given-browser.js';
import { PATIENCE_MS, type World } from './world.js';

const MAPPING = JSON.stringify({
  source: '//acceptance/table',
  facts: [{ type: 'ordered', from: { constant: 'fab' }, to: { constant: 'chip' }, input: { constant: 'wafer' }, order: 'PO', line: 'Line', quantity: 'Quantity', promised: 'Promised', time: 'Ordered' }],
});
const table = (...rows: readonly string[]) => ({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(['PO,Line,Quantity,Promised,Ordered', ...rows, ''].join('\n')) });

/** A table that is wrong, and a service that is away in the middle of one that is right. */
export function refusedImport(world: World): void {
  it('an import with bad rows says line, column and reason, and stores nothing', async () => {
    const { page, complaints } = await openPage(world.browser, `${world.services.console}/deliveries/import`);
    const before = await orders(world);
    await page.locator('input[type=file]').first().setInputFiles(table('A1,1,5,2026-02-16,2026-01-05', 'A2,1,-1,2026-02-16,2026-01-05', 'A3,1,5,16th of May,2026-01-05'), { timeout: PATIENCE_MS });
    await page.getByLabel('Mapping (JSON)').fill(MAPPING);
    await page.getByRole('button', { name: 'Dry run' }).click({ timeout: PATIENCE_MS });
    await page.getByText('2 rows of 3 are bad; nothing has been stored.').waitFor({ timeout: PATIENCE_MS });
    const cells = await page.getByRole('row').filter({ has: page.getByRole('cell', { name: /^(Quantity|Promised)$/ }) }).allInnerTexts();
    expect(cells.map((row) => row.split(/\s*\t\s*/))).toEqual([
      ['3', 'Quantity', '-1', expect.stringMatching(/\w/)],
      ['4', 'Promised', '16th of May', expect.stringMatching(/\w/)],
    ]);
    expect(await page.getByRole('button', { name: /^Import/ }).isDisabled()).toBe(true);
    expect(await orders(world)).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 2 * PATIENCE_MS);

  it('an import goes on where it was when the service comes back, and says meanwhile what it waits for', async () => {
    const { page, complaints } = await openPage(world.browser, `${world.services.console}/deliveries/import`);
    const before = await orders(world);
    await page.locator('input[type=file]').first().setInputFiles(table('B1,1,5,2026-02-16,2026-01-05', 'B2,1,6,2026-02-16,2026-01-05'), { timeout: PATIENCE_MS });
    await page.getByLabel('Mapping (JSON)').fill(MAPPING);
    await page.getByRole('button', { name: 'Dry run' }).click({ timeout: PATIENCE_MS });
    const store = page.getByRole('button', { name: 'Import 2 facts' });
    await store.waitFor({ timeout: PATIENCE_MS });
    await world.services.kill('delivery');
    try {
      await store.click();
      await page.getByText('The delivery service does not answer; it is asked again by itself.').waitFor({ timeout: PATIENCE_MS });
    } finally {
      await world.services.restart('delivery');
    }
    await page.getByText('2 facts stored.').first().waitFor({ timeout: PATIENCE_MS });
    expect(await orders(world)).toBe(before + 2);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 3 * PATIENCE_MS);
}

async function orders({ services }: World): Promise<number> {
  const delivery = connectDelivery(services.grpc.delivery);
  const { lines: known } = await delivery.listOrders({ pageSize: 1_000 });
  delivery.close();
  return known.length;
}
