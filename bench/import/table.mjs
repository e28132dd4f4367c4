import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

const HEADER = 'Vendor,Buyer,Input,PO,Line,Quantity,Ordered,Promised,Received,Remarks\n';
const BATCH = 5_000;
export const LANES = 2_000;
export const BUYERS = 8;

const LANE = { from: 'Vendor', to: 'Buyer', input: 'Input', order: 'PO', line: 'Line', quantity: 'Quantity' };
export const MAPPINGS = {
  orders: { source: '//bench', facts: [{ type: 'ordered', ...LANE, promised: 'Promised', time: 'Ordered' }] },
  both: { source: '//bench', facts: [{ type: 'ordered', ...LANE, promised: 'Promised', time: 'Ordered' }, { type: 'received', ...LANE, at: 'Received', time: 'Received' }] },
};

/** Order lines on 2,000 lanes, four to an order, over ten years. @param quoted whether remarks are in quotes, as many programs write them */
export async function writeTable(path, rows, seed, quoted) {
  const file = createWriteStream(path);
  const random = mulberry32(seed);
  file.write(HEADER);
  for (let start = 0; start < rows; start += BATCH) {
    let text = '';
    for (let row = start; row < Math.min(rows, start + BATCH); row++) text += line(row, random, quoted);
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

function line(row, random, quoted) {
  const lane = Math.floor(random() * LANES);
  const ordered = Math.floor(random() * 3_650);
  const promised = ordered + 20 + Math.floor(random() * 60);
  const received = promised + Math.floor(random() * 15) - 4;
  const remarks = quoted ? '"as agreed, by air"' : 'as agreed';
  return `vendor-${Math.floor(lane / BUYERS)},buyer-${lane % BUYERS},wafer,PO-${row >> 2},${row & 3},${1 + Math.floor(random() * 5_000)},${day(ordered)},${day(promised)},${day(received)},${remarks}\n`;
}

/** The last lines are promised for now and after: what is late is late today. */
const FIRST_DAY = Math.floor(Date.now() / 86_400_000 - 3_690) * 86_400_000;
const days = new Map();
function day(number) {
  if (!days.has(number)) days.set(number, new Date(FIRST_DAY + number * 86_400_000).toISOString().slice(0, 10));
  return days.get(number);
}

/** Small, fast and seeded (T. Ettinger, public domain). */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
