import { strict as assert } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectDelivery } from '@chokepoint/service/client';
import { measured } from '../import/child.mjs';
import { openStage } from '../import/stage.mjs';

const MAIN = fileURLToPath(new URL('../../apps/chokepoint/dist/main.js', import.meta.url));
const MAPPING = fileURLToPath(new URL('../../examples/scms-delivery-history.mapping.json', import.meta.url));

/** The two documented commands on the delivery history, and the second of them once more, which must change nothing. */
export async function importHistory(file) {
  const folder = await mkdtemp(join(tmpdir(), 'scms-'));
  const stage = await openStage(['delivery']);
  try {
    const { grpc } = stage.services.delivery;
    const command = [MAIN, 'import', 'deliveries', file, '--map', MAPPING, '--json'];
    const checked = await measured([...command, '--dry-run', '--allow-bad']);
    tell('import deliveries --dry-run', checked, `${checked.result.rows} rows in, ${checked.result.bad} rejected, ${checked.result.facts.ordered} orders and ${checked.result.facts.received} receipts to store`);
    const sending = [...command, '--allow-bad', '--delivery', grpc, '--data', folder];
    const stored = await measured(sending);
    const known = await orderLines(grpc);
    tell('import deliveries --allow-bad', stored, `${stored.result.accepted} facts accepted, ${known} order lines known afterwards`);
    const again = await measured(sending);
    tell('the same again', again, `${again.result.accepted} accepted, ${again.result.alreadyKnown} known before, ${await orderLines(grpc)} order lines`);
    assert.equal(stored.result.accepted, checked.result.facts.ordered + checked.result.facts.received);
    assert.deepEqual([again.result.accepted, await orderLines(grpc)], [0, known], 'importing again changes nothing');
  } finally {
    await stage.close();
    await rm(folder, { recursive: true });
  }
}

async function orderLines(address) {
  const delivery = connectDelivery(address);
  let [count, pageToken] = [0, ''];
  do {
    const page = await delivery.listOrders({ pageSize: 1000, pageToken });
    count += page.lines.length;
    pageToken = page.nextPageToken;
  } while (pageToken !== '');
  delivery.close();
  return count;
}

function tell(what, { seconds }, told) {
  process.stdout.write(`${what.padEnd(30)} ${told} (${seconds.toFixed(1)} s)\n`);
}
