import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { migrate } from '@chokepoint/database';
import { createLogger } from '@chokepoint/service';
import { eventually, freshDatabase, startBuiltService, type BuiltService, type FreshDatabase } from '@chokepoint/testing';
import type { ImportView } from '../contract/index.js';
import { readSettings } from '../settings.js';
import { startConsole, type RunningConsole } from '../start-console.js';

const HEADER = 'Vendor,Buyer,Input,PO,Line,Quantity,Ordered,Promised';
const MAPPING = JSON.stringify({
  source: '//spec',
  facts: [{ type: 'ordered', from: 'Vendor', to: 'Buyer', input: 'Input', order: 'PO', line: 'Line', quantity: 'Quantity', promised: 'Promised', time: 'Ordered' }],
});
const row = (order: string, quantity = '5', promised = '2026-02-16') => `a,x,i,${order},1,${quantity},2026-01-05,${promised}`;
/** A database, a service and the console start first, on a machine that is busy with others. */
const PATIENCE_MS = 120_000;
const NOBODY_ANSWERS = '127.0.0.1:1';

describe('An import over HTTP', () => {
  let database: FreshDatabase;
  let delivery: BuiltService;
  let running: RunningConsole;

  beforeAll(async () => {
    database = await freshDatabase({ migrate, template: 'migrated' });
    delivery = await startBuiltService('delivery', { DATABASE_URL: database.url, EVENT_LOG: 'postgres' });
    running = await startConsole(readSettings({ HTTP_ADDRESS: '127.0.0.1:0', DELIVERY_ADDRESS: delivery.grpc, RISK_ADDRESS: NOBODY_ANSWERS, CAPACITY_ADDRESS: NOBODY_ANSWERS, ALERTS_ADDRESS: NOBODY_ANSWERS }), createLogger('console', 'silent'));
  }, PATIENCE_MS);
  beforeEach(() => database.pool.query('truncate delivery.fact, delivery.order_line, delivery.outbox'));
  afterAll(async () => {
    await running?.stop();
    await delivery?.stop();
    await database?.drop();
  });

  it('shows what a table would bring and stores nothing of it until that is asked for; then once', async () => {
    const found = await looked(await uploaded(row('PO-1'), row('PO-2')));
    expect(found).toMatchObject({ state: 'surveyed', problems: { count: 0 }, survey: { rows: 2, facts: { ordered: 2 }, lanes: { count: 1 } } });
    expect(found.survey!.sample[0]).toMatchObject({ line: 2, kind: 'ordered', data: { order: 'PO-1', quantity: 5 } });
    expect(await facts()).toBe(0);
    expect(await stored(found.id)).toMatchObject({ state: 'stored', stored: { accepted: 2, alreadyKnown: 0 } });
    expect(await facts()).toBe(2);
    expect(await files()).not.toContain(`${found.id}.csv`);
    const again = await looked(await uploaded(row('PO-1'), row('PO-2')));
    expect(await stored(again.id)).toMatchObject({ stored: { accepted: 0, alreadyKnown: 2 } });
    expect(await facts()).toBe(2);
  });

  it('stores nothing where the dry run found errors, unless bad rows are allowed; all errors can be had as CSV', async () => {
    const found = await looked(await uploaded(row('PO-1'), row('PO-2', '-1'), row('PO-3', '=1+1')));
    expect(found.problems).toMatchObject({ count: 2, first: [{ line: 3, column: 'Quantity', value: '-1' }, { line: 4 }] });
    const refused = await store(found.id);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([409, expect.stringContaining('problem+json')]);
    expect(await (await call(`/${found.id}/problems.csv`)).text()).toContain("4,Quantity,'=1+1,");
    expect(await facts()).toBe(0);
    expect(await stored(found.id, true)).toMatchObject({ stored: { accepted: 1 } });
    expect(await facts()).toBe(1);
  });

  it('is a snapshot of the moment of its upload: a line that stands otherwise is changed, unless by what was uploaded before', async () => {
    await stored((await looked(await uploaded(row('PO-1'), row('PO-2')))).id);
    const older = await looked(await uploaded(row('PO-1', '5', '2026-02-20')));
    const newer = await looked(await uploaded(row('PO-1', '5', '2026-02-23'), row('PO-2')));
    expect(await stored(newer.id)).toMatchObject({ stored: { accepted: 1, changed: 1, alreadyKnown: 1 } });
    await stored(older.id);
    expect(await promised('PO-1')).toBe('2026-02-23');
    const back = await looked(await uploaded(row('PO-1'), row('PO-2')));
    expect(await stored(back.id)).toMatchObject({ stored: { accepted: 1, changed: 1, alreadyKnown: 1 } });
    expect(await promised('PO-1')).toBe('2026-02-16');
  });

  it('refuses rows that contradict one before; where bad rows are allowed the first holds', async () => {
    const found = await looked(await uploaded(row('PO-1'), row('PO-2'), row('PO-1', '6')));
    expect(found).toMatchObject({ survey: { rows: 3, bad: 1, contradictions: 1 }, problems: { count: 1, first: [{ line: 4, value: 'PO-1/1', reason: expect.stringContaining('says something else than a row before') }] } });
    expect((await store(found.id)).status).toBe(409);
    expect(await facts()).toBe(0);
    expect(await stored(found.id, true)).toMatchObject({ stored: { accepted: 2, changed: 0 } });
    expect((await database.pool.query("select (data->>'quantity')::int as quantity from delivery.fact")).rows).toEqual([{ quantity: 5 }, { quantity: 5 }]);
  });

  it('names the place in the mapping of a column that the table does not have', async () => {
    const found = await looked(await uploadedText(`${HEADER.replace('Quantity', 'Amount')}\n${row('PO-1')}\n`));
    expect(found).toMatchObject({ state: 'unreadable', mappingProblems: [{ pointer: '/facts/0/quantity', message: expect.stringContaining('no column "Quantity"'), line: 1 }] });
    expect((await store(found.id, true)).status).toBe(409);
  });

  it('keeps no file of what is given up, of what has a bad mapping, or of a request that is no form', async () => {
    const before = await files();
    const found = await looked(await uploaded(row('PO-1')));
    expect((await call(`/${found.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await call(`/${found.id}`)).status).toBe(404);
    expect((await posted('a,b\n', '{')).status).toBe(400);
    expect((await call('', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(400);
    expect(await files()).toEqual(before);
  });

  it('keeps no file of an upload that is broken off', async () => {
    const before = await files();
    const stop = new AbortController();
    const upload = endless(stop.signal);
    await eventually(async () => expect((await files()).length).toBeGreaterThan(before.length));
    stop.abort();
    await expect(upload).rejects.toThrow();
    await eventually(async () => expect(await files()).toEqual(before));
  });

  it('offers the examples, each with its table', async () => {
    const { examples } = (await (await call('/examples')).json()) as { examples: { id: string; mapping: string }[] };
    expect(examples.map(({ id }) => id)).toEqual(['orders', 'receipts', 'scms-delivery-history']);
    expect(Buffer.from(await (await call('/examples/orders/table')).arrayBuffer())).toEqual(await readFile('examples/orders.csv'));
  });

  const url = (path: string) => `http://127.0.0.1:${running.address.port}/api/deliveries/imports${path}`;
  const call = (path: string, init?: RequestInit) => fetch(url(path), init);
  const json = (body: object) => ({ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  const store = (id: string, allowBad = false) => call(`/${id}/store`, json({ allowBad }));
  const uploaded = (...rows: string[]) => uploadedText([HEADER, ...rows, ''].join('\n'));

  async function posted(table: string, mapping: string): Promise<Response> {
    const form = new FormData();
    form.append('mapping', mapping);
    form.append('file', new Blob([table]), 'table.csv');
    return call('', { method: 'POST', body: form });
  }

  async function uploadedText(table: string): Promise<string> {
    const response = await posted(table, MAPPING);
    expect(response.status).toBe(201);
    return ((await response.json()) as ImportView).id;
  }

  /** What it is once nothing is going on any more. */
  async function looked(id: string): Promise<ImportView> {
    let view: ImportView | undefined;
    await eventually(async () => {
      view = (await (await call(`/${id}`)).json()) as ImportView;
      expect(['reading', 'storing']).not.toContain(view.state);
    });
    return view!;
  }

  async function stored(id: string, allowBad = false): Promise<ImportView> {
    expect((await store(id, allowBad)).status).toBe(202);
    return looked(id);
  }

  /** A form whose file does not end. */
  async function endless(signal: AbortSignal): Promise<Response> {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from(`--b\r\ncontent-disposition: form-data; name="mapping"\r\n\r\n${MAPPING}\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="t.csv"\r\n\r\n${HEADER}\n${`${row('PO-1')}\n`.repeat(5_000)}`)),
    });
    return call('', { method: 'POST', body, duplex: 'half', signal, headers: { 'content-type': 'multipart/form-data; boundary=b' } });
  }

  async function files(): Promise<string[]> {
    const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(`chokepoint-console-${process.pid}-`));
    return (await Promise.all(folders.map((name) => readdir(join(tmpdir(), name))))).flat().filter((name) => name.endsWith('.csv') && !name.endsWith('-problems.csv'));
  }

  /** What the newest order of a line says. */
  async function promised(order: string): Promise<string> {
    return (await database.pool.query<{ promised: string }>("select data->>'promised' as promised from delivery.fact where order_id = $1 order by time desc limit 1", [order])).rows[0].promised;
  }

  async function facts(): Promise<number> {
    return (await database.pool.query<{ facts: number }>('select count(*)::int as facts from delivery.fact')).rows[0].facts;
  }
});
