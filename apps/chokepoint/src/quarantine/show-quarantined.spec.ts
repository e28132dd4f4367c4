import { describe, expect, it } from '@jest/globals';
import { recordText } from './show-quarantined.js';

const RECORD = { id: '7', topic: 'chokepoint.capacity', partition: 2, offset: '41', reason: 'not-json', detail: '/: unexpected "\u001b"', receivedAt: '2026-11-02T10:00:00.000Z', size: '9', state: 'kept', attempts: 1 };

describe('A record in quarantine, for people', () => {
  it('has its reason, key, headers and value, and no control character', () => {
    const content = { key: Buffer.from('cowos'), headers: [{ name: 'ce_id\u0007', value: Buffer.from('1\n2') }, { name: 'trace', value: Buffer.from([255]) }], value: Buffer.from('{"a": \u001b]') };
    expect(recordText(RECORD, content)).toBe(`record 7 of chokepoint.capacity/2@41
taken 2026-11-02T10:00:00.000Z, 9 bytes, kept, tried 1 time
not-json: /: unexpected "\\u{1b}"

key: cowos
ce_id\\u{7}: 1\\n2
trace: 00000000  ff                                               |.|

{"a": \\u{1b}]`);
  });

  it('tells nothing from emptiness, and when it was taken in after all', () => {
    const record = { ...RECORD, state: 'requeued', requeuedAt: '2026-11-03T10:00:00.000Z' };
    expect(recordText(record, { headers: [], value: Buffer.alloc(0) })).toMatch(/, requeued 2026-11-03T10:00\n.*\n\nkey: \(none\)\n\n\(empty\)$/);
  });
});
