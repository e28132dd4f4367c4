import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { migrate } from '@chokepoint/database';
import { eventually, freshDatabase, startBuiltService, type BuiltService, type FreshDatabase } from '@chokepoint/testing';
import { HEADER, MAPPING, rowWith, running } from './given-imports.js';

/** Several chunks, so that there is something to stop in the middle of. */
const ROWS = 12_000;
/** A machine that is busy with others stores a few hundred rows a second. */
const PATIENCE_MS = 180_000;

describe('An import of deliveries', () => {
  let database: FreshDatabase;
  let service: BuiltService;
  let folder: string;

  const start = (env: NodeJS.ProcessEnv = {}) => startBuiltService('delivery', { DATABASE_URL: database.url, EVENT_LOG: 'postgres', ...env });
  const importing = (file: string, mapping: string, ...args: string[]) =>
    running(['import', 'deliveries', file, '--map', mapping, '--data', folder, '--delivery', service.grpc, ...args]);
  const table = (name: string, ...rows: string[]) => write(name, [HEADER, ...rows, ''].join('\n'));
  const many = () => Array.from({ length: ROWS }, (_, index) => rowWith({ PO: `PO-${index >> 2}`, Line: `${index & 3}`, Vendor: `v${index % 40}` }));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    database = await freshDatabase({ migrate, template: 'migrated' });
    service = await start();
  });
  beforeEach(() => database.pool.query('truncate delivery.fact, delivery.order_line, delivery.outbox'));
  afterAll(async () => {
    await service?.stop();
    await database?.drop();
    await rm(folder, { recursive: true });
  });

  it('takes orders and receipts of a spreadsheet, each with its mapping, and changes nothing the second time', async () => {
    const both = async () => [await importing('examples/orders.csv', 'examples/orders.mapping.json'), await importing('examples/receipts.csv', 'examples/receipts.mapping.json')].map(({ out }) => out);
    expect(await both()).toEqual(['60 facts accepted, 0 known before\n', '62 facts accepted, 0 known before\n']);
    expect(await both()).toEqual(['0 facts accepted, 60 known before\n', '0 facts accepted, 62 known before\n']);
    expect(await stored()).toEqual({ facts: 122, lines: 60 });
  });

  it('stores nothing of a file with a bad row', async () => {
    const { code, err } = await importing(await table('bad.csv', rowWith({}), rowWith({ Quantity: '-1' })), await mapping());
    expect(code).toBe(2);
    expect(err).toContain('line 3: Quantity: "-1" is no quantity');
    expect(await stored()).toEqual({ facts: 0, lines: 0 });
  });

  it('stores the good rows where bad ones are allowed, and names those', async () => {
    const { code, err, out } = await importing(await table('bad.csv', rowWith({}), rowWith({ Quantity: '-1' })), await mapping(), '--allow-bad');
    expect([code, out]).toEqual([0, '1 fact accepted, 0 known before\n']);
    expect(err).toContain('left out: line 3: Quantity');
  });

  it('takes effect where the next export says something else, changes nothing the second time, and may come late', async () => {
    const both = { ...MAPPING, facts: [MAPPING.facts[0], { type: 'received', from: 'Vendor', to: 'Buyer', input: 'Input', order: 'PO', line: 'Line', quantity: 'Quantity', at: 'Promised', time: 'Promised' }] };
    const map = await write('both.json', JSON.stringify(both));
    const file = (promised: string) => table(`${promised}.csv`, ...Array.from({ length: 27 }, (_, index) => rowWith({ PO: `PO-${index}`, Promised: promised })));
    const told = async (promised: string, ...args: string[]) => (await importing(await file(promised), map, ...args)).out;
    expect(await told('2026-02-16', '--as-of', '2026-02-02')).toBe('54 facts accepted, 0 known before\n');
    expect(await told('2026-02-23')).toBe('54 facts accepted, of which 54 changed what was known of an order line, 0 known before\n');
    expect(await told('2026-02-23')).toBe('0 facts accepted, 54 known before\n');
    expect(await told('2026-02-20', '--as-of', '2026-02-09')).toMatch(/^27 facts accepted/);
    expect(await told('2026-02-16')).toMatch(/of which 54 changed/);
  });

  it('refuses rows that say something else under an id than a row before', async () => {
    const named = await write('named.json', JSON.stringify({ ...MAPPING, facts: [{ ...MAPPING.facts[0], id: ['PO'] }] }));
    const { code, err } = await importing(await table('twice.csv', rowWith({ Quantity: '5' }), rowWith({ Quantity: '6' })), named);
    expect(code).toBe(2);
    expect(err).toContain('line 3: "PO-1/1" says something else than a row before');
    expect(await stored()).toEqual({ facts: 0, lines: 0 });
  });

  it('goes on where it was stopped by Ctrl-C, and stores each fact once', async () => {
    const [file, map] = [await table('many.csv', ...many()), await mapping()];
    const first = interrupted(file, map);
    await eventually(async () => expect(await progressFiles()).toHaveLength(1), PATIENCE_MS);
    await first.stop();
    const before = (await stored()).facts;
    expect(before).toBeLessThan(ROWS);
    const again = await importing(file, map, '--json');
    expect(again.err).toMatch(/^going on after row [\d,]+\n$/);
    const { accepted, alreadyKnown } = JSON.parse(again.out);
    // What was under way when it was stopped may have been stored after we looked.
    expect(accepted).toBeLessThanOrEqual(ROWS - before);
    expect(accepted + alreadyKnown).toBeLessThan(ROWS);
    expect(await stored()).toEqual({ facts: ROWS, lines: ROWS });
    expect(await progressFiles()).toEqual([]);
  }, PATIENCE_MS);

  it('waits for a service that is killed in the middle and started again, and stores each fact once', async () => {
    const running = importing(await table('many.csv', ...many()), await mapping());
    await eventually(async () => expect((await stored()).facts).toBeGreaterThan(1_000), PATIENCE_MS);
    const { grpc } = service;
    service.child.kill('SIGKILL');
    service = await start({ GRPC_ADDRESS: grpc });
    const { code, err } = await running;
    expect(err).toContain(`no answer from ${grpc}; trying again in`);
    expect(code).toBe(0);
    expect(await stored()).toEqual({ facts: ROWS, lines: ROWS });
  }, PATIENCE_MS);

  it('begins anew with a file that was changed', async () => {
    const map = await mapping();
    const first = interrupted(await table('many.csv', ...many()), map);
    await eventually(async () => expect(await progressFiles()).toHaveLength(1), PATIENCE_MS);
    await first.stop();
    const { err, out } = await importing(await table('many.csv', rowWith({ PO: 'new' })), map);
    expect(err).not.toContain('going on');
    expect(out).toBe('1 fact accepted, 0 known before\n');
  }, PATIENCE_MS);

  /** The command until Ctrl-C. */
  function interrupted(file: string, map: string): { stop(): Promise<void> } {
    const running = importing(file, map);
    return {
      stop: async () => {
        process.emit('SIGINT');
        expect((await running).code).toBe(130);
      },
    };
  }

  const mapping = () => write('mapping.json', JSON.stringify(MAPPING));
  const progressFiles = async () => (await readdir(join(folder, 'imports'))).filter((name) => name.endsWith('.json'));

  async function write(name: string, text: string): Promise<string> {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  }

  async function stored(): Promise<{ facts: number; lines: number }> {
    return (await database.pool.query<{ facts: number; lines: number }>('select (select count(*)::int from delivery.fact) as facts, (select count(*)::int from delivery.order_line) as lines')).rows[0];
  }
});
