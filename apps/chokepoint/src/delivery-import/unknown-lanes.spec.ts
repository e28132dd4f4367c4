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

  it('are an error where that is asked for', async () => {
    const { code, err, events } = await importing(table, MAPPING, ...NETWORK, '--strict');
    expect(err).toContain('line 3: the network knows no lane acme → b200, substrate');
    expect([code, events]).toEqual([2, undefined]);
  });

  it('cannot be asked for without a network', async () => {
    expect(await importing(table, MAPPING, '--strict')).toMatchObject({ code: 2, err: '--strict needs --network\n' });
  });
});
