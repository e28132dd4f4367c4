import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measured } from './child.mjs';
import { openStage } from './stage.mjs';
import { MAPPINGS, writeTable } from './table.mjs';
import { throughToExposure } from './through.mjs';

const HELP = `Measures import deliveries: reading and checking a table, and bringing it into the delivery service.

  npm run bench:import -- [options]

  --rows N         rows to read and check          (200000; 10000000 for the full figure)
  --plain-rows N   of them by the plain loop       (at most 100000)
  --import N       rows to import, 0 for none      (20000; 1000000 for the full figure)
  --plain-import N of them by the plain loop       (at most 20000)
  --through N      rows, two facts each, from the table to the exposure they make, 0 for none (20000; 1000000 for the full figure)
  --profile DIR    writes CPU profiles of the services there while --through runs, and prints what PostgreSQL worked on longest
  --quoted         every row has a cell in quotes
  --seed N         of the table                    (1)
  --help

Every figure is of a whole process, from its start to its end. "Plain" is csv-parse and Luxon, a row at a time; for the
import csv-parse and one INSERT a row, which checks nothing, publishes nothing and knows nothing of what was there.
PostgreSQL is started for it, and has every commit on the disk.
`;

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '200000' },
    'plain-rows': { type: 'string', default: '100000' },
    import: { type: 'string', default: '20000' },
    'plain-import': { type: 'string', default: '20000' },
    through: { type: 'string', default: '20000' },
    profile: { type: 'string' },
    quoted: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
const MAIN = fileURLToPath(new URL('../../apps/chokepoint/dist/main.js', import.meta.url));
const script = (name) => fileURLToPath(new URL(name, import.meta.url));

if (options.help) process.stdout.write(HELP);
else await bench();

async function bench() {
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
  try {
    await readAndCheck(folder);
    if (Number(options.import) > 0) await bringIn(folder);
    if (Number(options.through) > 0) await bringThrough(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readAndCheck(folder) {
  const [file, rows, plainRows] = [join(folder, 'rows.csv'), Number(options.rows), Math.min(Number(options.rows), Number(options['plain-rows']))];
  await writeTable(file, rows, Number(options.seed), options.quoted);
  const plain = await measured([script('plain-read.mjs'), file, String(plainRows)]);
  print(`Reading and checking, one core${options.quoted ? ', quoted cells' : ''}`);
  row('plain', plainRows, plain, 'rows');
  for (const [name, mapping] of Object.entries(MAPPINGS)) {
    const map = await keptMapping(folder, mapping);
    const own = await measured([MAIN, 'import', 'deliveries', file, '--map', map, '--dry-run', '--json']);
    if (own.result.rows !== rows || own.result.bad > 0) throw new Error(`expected ${rows} good rows: ${JSON.stringify(own.result)}`);
    row(name === 'both' ? '--dry-run, two facts a row' : '--dry-run, one fact a row', rows, own, 'rows', rows / own.seconds / (plainRows / plain.seconds));
  }
}

async function bringIn(folder) {
  const [file, rows, plainRows] = [join(folder, 'import.csv'), Number(options.import), Math.min(Number(options.import), Number(options['plain-import']))];
  await writeTable(file, rows, Number(options.seed), options.quoted);
  const map = await keptMapping(folder, MAPPINGS.orders);
  const stage = await openStage(['delivery']);
  try {
    const plain = await measured([script('plain-import.mjs'), file, String(plainRows), stage.url]);
    print('Bringing in orders, into PostgreSQL');
    row('plain, one INSERT a row', plainRows, plain, 'rows');
    const own = await measured([MAIN, 'import', 'deliveries', file, '--map', map, '--delivery', stage.services.delivery.grpc, '--data', folder, '--json']);
    const { rows: [{ stored }] } = await stage.pool.query('select count(*)::int as stored from delivery.fact');
    if (stored !== rows || own.result.accepted !== rows) throw new Error(`expected ${rows} facts, found ${stored}`);
    row('import deliveries', rows, own, 'rows', rows / own.seconds / (plainRows / plain.seconds));
    const again = await measured([MAIN, 'import', 'deliveries', file, '--map', map, '--delivery', stage.services.delivery.grpc, '--data', folder, '--json']);
    if (again.result.alreadyKnown !== rows) throw new Error(`expected ${rows} known facts: ${JSON.stringify(again.result)}`);
    row('the same again', rows, again, 'rows', rows / again.seconds / (plainRows / plain.seconds));
  } finally {
    await stage.close();
  }
}

async function bringThrough(folder) {
  const [file, rows] = [join(folder, 'through.csv'), Number(options.through)];
  const plainRows = Math.min(rows, Number(options['plain-import']));
  await writeTable(file, rows, Number(options.seed), options.quoted);
  const map = await keptMapping(folder, MAPPINGS.both);
  const stage = await openStage(['delivery', 'risk'], options.profile && resolve(options.profile));
  try {
    const plain = await measured([script('plain-import.mjs'), file, String(plainRows), stage.url]);
    const { delivery, risk } = stage.services;
    const before = await stage.usage();
    const through = await throughToExposure([MAIN, 'import', 'deliveries', file, '--map', map, '--delivery', delivery.grpc, '--data', folder, '--json'], risk.grpc, 2 * rows);
    print('From the table to exposure, two facts a row');
    row('plain, one INSERT a row', plainRows, plain, 'rows');
    row('import deliveries', rows, through.imported, 'rows', rows / through.imported.seconds / (plainRows / plain.seconds));
    row('until all of it was scored', rows, { ...through.imported, seconds: through.seconds }, 'rows', rows / through.seconds / (plainRows / plain.seconds));
    for (const [name, { cpuSeconds, peakMib }] of Object.entries(await stage.usage())) {
      const seconds = cpuSeconds - before[name].cpuSeconds;
      print(`  ${name.padEnd(28)} CPU ${seconds.toFixed(1).padStart(6)} s, ${((seconds / rows) * 1e6).toFixed(0).padStart(5)} µs a row, peak ${peakMib.toFixed(0)} MiB`);
    }
    print(`  ${through.exposed} nodes exposed`);
    if (options.profile) for (const { seconds, calls, rows, query } of await stage.statements()) print(`  ${seconds.toFixed(1).padStart(7)} s ${calls} calls ${rows} rows  ${query.slice(0, 150)}`);
  } finally {
    await stage.close();
  }
}

async function keptMapping(folder, mapping) {
  const path = join(folder, 'mapping.json');
  await writeFile(path, JSON.stringify(mapping));
  return path;
}

function row(name, count, { seconds, cpuSeconds, peakMib }, unit, times) {
  const rate = Math.round(count / seconds).toLocaleString('en').padStart(9);
  print(`  ${name.padEnd(28)} ${count.toLocaleString('en').padStart(11)} ${unit} ${seconds.toFixed(1).padStart(7)} s (CPU ${cpuSeconds.toFixed(1).padStart(6)} s) ${rate} ${unit}/s  peak ${peakMib.toFixed(0).padStart(4)} MiB${times ? `  ${times.toFixed(1)} times` : ''}`);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
