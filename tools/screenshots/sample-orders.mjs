import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2023, 2, 1);
/** From then on some lanes come later than they used to. */
const DRIFT_FROM = Date.UTC(2024, 5, 1);
const EVERY_LANE = 6;
const LANES = 16;
/** The lane that comes latest, with its charts open. */
export const DRIFTING_LANE = { from: 'spil-cowos', to: 'trainium2', input: 'cowos' };

const columns = { order: 'order', line: 'line', quantity: 'quantity', from: 'from', to: 'to', input: 'input' };
const MAPPING = {
  source: '//sample/orders',
  dates: { format: 'yyyy-MM-dd' },
  facts: [
    { type: 'ordered', ...columns, promised: 'promised', time: 'ordered' },
    { type: 'received', ...columns, at: 'received', time: 'received', when: { column: 'received', empty: false } },
  ],
};

/** Made-up orders on lanes of the reference network, so that the pages of deliveries have something to show; always the same ones. */
export async function importSampleOrders({ delivery, risk }, heldAt) {
  const folder = await mkdtemp(join(tmpdir(), 'orders-'));
  try {
    const [table, mapping] = [join(folder, 'orders.csv'), join(folder, 'mapping.json')];
    const { supplies } = JSON.parse(await readFile(join(ROOT, 'data/reference-network.json'), 'utf8'));
    const lanes = [DRIFTING_LANE, ...supplies.filter(({ from, to }, place) => place % EVERY_LANE === 0 && (from !== DRIFTING_LANE.from || to !== DRIFTING_LANE.to))].slice(0, LANES);
    await writeFile(table, [Object.keys(columns).concat('ordered', 'promised', 'received').join(','), ...ordersOn(lanes, Date.parse(heldAt))].join('\n'));
    await writeFile(mapping, JSON.stringify(MAPPING));
    await promisify(execFile)(process.execPath, [join(ROOT, 'apps/chokepoint/dist/main.js'), 'import', 'deliveries', table, '--map', mapping, '--as-of', heldAt, '--delivery', delivery, '--risk', risk]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function ordersOn(lanes, heldAt) {
  const chance = chanceFrom(7);
  let order = 1_000;
  return lanes.flatMap(({ from, to, input }, place) => {
    const leadDays = 30 + Math.floor(chance() * 60);
    const rows = [];
    for (let at = FIRST_DAY + place * DAY_MS; at < heldAt - 3 * DAY_MS; at += (9 + Math.floor(chance() * 7)) * DAY_MS) {
      const drift = place % 5 === 0 && at > DRIFT_FROM ? 9 : 0;
      const promised = at + leadDays * DAY_MS;
      const received = promised + (Math.round((chance() + chance() + chance() - 1.5) * 8) + drift) * DAY_MS;
      const isOpen = received > heldAt || chance() < 0.01;
      rows.push([`PO-${order++}`, 10, 100 + Math.floor(chance() * 900), from, to, input, day(at), day(promised), isOpen ? '' : day(received)].join(','));
    }
    return rows;
  });
}

const day = (moment) => new Date(moment).toISOString().slice(0, 10);

/** Numbers from 0 to 1, always the same ones (a linear congruential generator). */
function chanceFrom(seed) {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
}
