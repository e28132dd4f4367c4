import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { HEADER, importing, MAPPING, ROW, rowWith } from './given-imports.js';

const NETWORK = ['--network', 'data/reference-network.json'];
const table = [HEADER, ROW, rowWith({ Vendor: 'acme', PO: 'PO-2' }), rowWith({ Input: 'hbm', PO: 'PO-3' }), ''].join('\n');

describe('Lanes that a network does not know', () => {
  it('are told, and their facts are kept: the network may learn of them', async () => {
    const { code, err, events } = await importing(table, MAPPING, ...NETWORK);
    expect(err).toContain('warning: line 3: the network knows no lane acme → b200, substrate, nor a supplier acme\n');
    expect(err).toContain('warning: line 4: the network knows no lane unimicron-substrate → b200, hbm\n');
    expect(err).not.toContain('line 2:');
    expect([code, events!.trim().split('\n').length]).toEqual([0, 3]);
  });

  it('are those that a folder of tables does not have, as well as a document', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lanes-'));
    await writeFile(join(folder, 'nodes.csv'), 'id\nunimicron-substrate\nb200\n');
    await writeFile(join(folder, 'requirements.csv'), 'node,input\nb200,substrate\n');
    await writeFile(join(folder, 'supplies.csv'), 'from,to,input\nunimicron-substrate,b200,substrate\n');
    const { code, err } = await importing(table, MAPPING, '--network', folder);
    await writeFile(join(folder, 'supplies.csv'), 'from,to\n');
    const broken = await importing(table, MAPPING, '--network', folder);
    await rm(folder, { recursive: true });
    expect([code, err.match(/^warning: line \d/gm)]).toEqual([0, ['warning: line 3', 'warning: line 4']]);
    expect([broken.code, broken.err]).toEqual([2, expect.stringMatching(/supplies\.csv, line 1/)]);
  });

  it('are an error where that is asked for', async () => {
    const { code, err, events } = await importing(table, MAPPING, ...NETWORK, '--strict');
    expect(err).toContain('line 3: the network knows no lane acme → b200, substrate');
    expect([code, events]).toEqual([2, undefined]);
  });

  it('cannot be asked for without a network', async () => {
    expect(await importing(table, MAPPING, '--strict')).toMatchObject({ code: 2, err: '--strict needs --network\n' });
  });
});
