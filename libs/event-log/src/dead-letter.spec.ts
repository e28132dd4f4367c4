import { CAPACITY_TOPIC, TOPICS } from '@chokepoint/contracts';
import { deadLetterOf } from './dead-letter.js';
import { recordSize } from './record-size.js';

const PLACE = { topic: CAPACITY_TOPIC.name, partition: 3 };
const WHY = { reason: 'not-json', detail: ': is not JSON' };
const record = (more = {}) => ({ offset: 7n, key: Buffer.from('n5'), value: Buffer.from([0xff, 0]), headers: { ce_id: Buffer.from([0xfe]) }, timestamp: 0, ...more });
const texts = (headers: Record<string, Buffer>) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

describe('A dead letter', () => {
  it('has the bytes as received, and says why and from where', () => {
    const { headers, ...letter } = deadLetterOf(record(), PLACE, WHY);
    expect(letter).toEqual({ topic: 'chokepoint.capacity.dead-letter', key: Buffer.from('n5'), value: Buffer.from([0xff, 0]) });
    expect(headers['ce_id']).toEqual(Buffer.from([0xfe]));
    expect(texts(headers)).toMatchObject({
      'chokepoint-reason': 'not-json',
      'chokepoint-detail': ': is not JSON',
      'chokepoint-topic': 'chokepoint.capacity',
      'chokepoint-partition': '3',
      'chokepoint-offset': '7',
    });
  });

  it('takes a record of any size that fits its topic, with headers', () => {
    const value = Buffer.alloc(CAPACITY_TOPIC.maxMessageBytes);
    expect(deadLetterOf(record({ value }), PLACE, { ...WHY, detail: 'x'.repeat(10_000) }).value).toBe(value);
  });

  it.each([
    ['value', { value: Buffer.alloc(2 * CAPACITY_TOPIC.maxMessageBytes) }],
    ['headers', { headers: { large: Buffer.alloc(2 * CAPACITY_TOPIC.maxMessageBytes) } }],
  ])('leaves out a record whose %s no dead-letter topic takes, and says so', (_, more) => {
    const letter = deadLetterOf(record(more), PLACE, WHY);
    expect(letter).toMatchObject({ key: null, value: null });
    expect(texts(letter.headers)).toMatchObject({ 'chokepoint-reason': 'not-json', 'chokepoint-left-out': expect.stringMatching(/^\d{7} bytes, kept in quarantine$/) });
    expect(recordSize(letter)).toBeLessThan(TOPICS[1].maxMessageBytes);
  });

  it('names its headers so that PostgreSQL can hold them on the way', () => {
    expect(Object.keys(deadLetterOf(record({ headers: { 'a\u0000b': Buffer.from('1') } }), PLACE, WHY).headers)).toContain('a\u2400b');
  });
});
