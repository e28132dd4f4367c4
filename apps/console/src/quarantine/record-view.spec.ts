import { describe, expect, it } from '@jest/globals';
import type { quarantine } from '@chokepoint/contracts/grpc';
import { answerOf, detailOf, fileNameOf, quarantineViewOf, recordOf, SHOWN_BYTES } from './record-view.js';

const record = (id: string, receivedAt: string, more: Partial<quarantine.QuarantinedRecord> = {}): quarantine.QuarantinedRecord => ({ id, topic: 't', partition: 0, offset: '7', reason: 'not-json', detail: ': is not JSON', receivedAt, size: '12', state: 'kept', attempts: 0, ...more });

describe('What is in quarantine', () => {
  it('stands together, the newest first, with who keeps it', () => {
    const view = quarantineViewOf({ risk: { records: [record('2', '2026-01-03'), record('1', '2026-01-01')], nextPageToken: '' }, alerts: { records: [record('1', '2026-01-02')], nextPageToken: 'x' } });
    expect(view.records.map(({ service, id }) => `${service} ${id}`)).toEqual(['risk 2', 'alerts 1', 'risk 1']);
    expect([view.more, view.away]).toEqual([true, []]);
  });

  it('says who did not answer', () => expect(quarantineViewOf({ risk: undefined, alerts: { records: [], nextPageToken: '' } })).toEqual({ records: [], more: false, away: ['risk'] }));

  it('has an empty key, and none', () => {
    expect(recordOf('risk', record('1', '', { key: '' }))).toHaveProperty('key', '');
    expect(recordOf('risk', record('1', ''))).not.toHaveProperty('key');
  });

  it('has no empty path before its words', () => {
    expect(recordOf('risk', record('1', '')).detail).toBe('is not JSON');
    expect(answerOf('risk', { id: '1', result: 'rejected', reason: 'not-json', detail: ': is not JSON' })).toEqual({ service: 'risk', id: '1', result: 'rejected', reason: 'not-json', detail: 'is not JSON' });
  });

  it('is told as far as anybody reads, with its size', () => {
    const { value, key, headers } = detailOf('risk', record('1', ''), { value: Buffer.alloc(SHOWN_BYTES + 1, 'a'), headers: [{ name: 'h', value: Buffer.from([0xff]) }] });
    expect([Buffer.from(value!.base64, 'base64').length, value!.size]).toEqual([SHOWN_BYTES, SHOWN_BYTES + 1]);
    expect([key, headers]).toEqual([undefined, [{ name: 'h', value: { base64: '/w==', size: 1 } }]]);
  });

  it('is kept as a file under a name that is one', () => {
    expect(fileNameOf(recordOf('risk', record('1', '', { topic: '../a"\r\nb' })))).toBe('risk-.._a___b-0-7.bin');
  });
});
