import { RecordTooLargeError } from './errors.js';
import type { OutgoingRecord } from './port.js';
import { checkSizes, chunkBySize, recordSize } from './record-size.js';

const record = (bytes: number, headers: Record<string, Buffer> = {}): OutgoingRecord => ({
  topic: 'ships',
  key: null,
  value: Buffer.alloc(bytes),
  headers,
});

describe('recordSize', () => {
  it('counts key, value and headers', () => {
    expect(recordSize({ topic: 'ships', key: Buffer.from('ever'), value: null, headers: { flag: Buffer.from('pa') } })).toBe(10);
  });
});

describe('checkSizes', () => {
  it('takes a record at the limit', () => {
    expect(() => checkSizes([record(10)], new Map([['ships', 10]]))).not.toThrow();
  });

  it('refuses a record over the limit and says both', () => {
    expect(() => checkSizes([record(11)], new Map([['ships', 10]]))).toThrow(RecordTooLargeError);
    expect(() => checkSizes([record(11)], new Map([['ships', 10]]))).toThrow('A record for ships is 11 bytes long, with key and headers; the topic takes 10.');
  });
});

describe('chunkBySize', () => {
  it('keeps the order and the limits', () => {
    const records = [1, 2, 3, 4, 5].map(() => record(36));
    expect(chunkBySize(records, 250, 100).map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(chunkBySize(records, 10_000, 3).map(({ length }) => length)).toEqual([3, 2]);
    expect(chunkBySize(records, 250, 100).flat()).toEqual(records);
  });

  it('lets a record that is larger than a chunk go alone', () => {
    expect(chunkBySize([record(1), record(500), record(1)], 250, 100).map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it('makes no chunk of nothing', () => {
    expect(chunkBySize([], 250, 100)).toEqual([]);
  });
});
