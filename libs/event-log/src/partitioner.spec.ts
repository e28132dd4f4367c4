import { murmur2, partitionFor, Partitioner } from './partitioner.js';

describe('murmur2', () => {
  // From the tests of Kafka's own client (UtilsTest.testMurmur2).
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('hashes %s as Kafka does', (text, hash) => {
    expect(murmur2(Buffer.from(text))).toBe(hash);
  });
});

describe('Partitioner', () => {
  it('keeps a key in one partition', () => {
    const partitioner = new Partitioner();
    const key = Buffer.from('tsmc-cowos-l');
    expect(partitioner.choose(key, 6)).toBe(partitionFor(key, 6));
    expect(partitioner.choose(key, 6)).toBe(partitioner.choose(key, 6));
  });

  it('takes the empty key for a key', () => {
    expect(new Partitioner().choose(Buffer.alloc(0), 6)).toBe(partitionFor(Buffer.alloc(0), 6));
  });

  it('deals records without a key in turn', () => {
    const partitioner = new Partitioner();
    expect([1, 2, 3, 4].map(() => partitioner.choose(null, 3))).toEqual([0, 1, 2, 0]);
  });
});
