import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findAddresses } from './addresses.js';

describe('the address of a running service', () => {
  let data: string;
  beforeEach(async () => void (data = await mkdtemp(join(tmpdir(), 'addresses-'))));
  afterEach(() => rm(data, { recursive: true }));

  const keep = (addresses: object) => writeFile(join(data, 'addresses.json'), JSON.stringify(addresses));

  it('is the default where nobody says otherwise', async () => {
    expect((await findAddresses({ data }, {})).risk).toBe('127.0.0.1:50053');
  });

  it('is where `up` keeps it', async () => {
    await keep({ risk: '127.0.0.1:4001' });
    expect((await findAddresses({ data }, {})).risk).toBe('127.0.0.1:4001');
  });

  it('is that of the environment before that of `up`', async () => {
    await keep({ risk: '127.0.0.1:4001' });
    expect((await findAddresses({ data }, { RISK_ADDRESS: 'risk:50053' })).risk).toBe('risk:50053');
  });

  it('is the one of the option before all others', async () => {
    expect((await findAddresses({ data, risk: 'elsewhere:1' }, { RISK_ADDRESS: 'risk:50053' })).risk).toBe('elsewhere:1');
  });
});
