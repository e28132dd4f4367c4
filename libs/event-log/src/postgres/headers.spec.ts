import { decodeHeaders, encodeHeaders } from './headers.js';

describe('headers in PostgreSQL', () => {
  it.each([
    ['none', {}],
    ['text', { ce_id: Buffer.from('1'), ce_source: Buffer.from('//chokepoint/risk') }],
    ['no bytes', { empty: Buffer.alloc(0), '': Buffer.from('a header without a name') }],
    ['bytes that are no text', { 'naïve name': Buffer.from([0, 0xff, 0x5c, 0x78, 0]) }],
  ])('come back as they went: %s', (_, headers: Record<string, Buffer>) => {
    expect(decodeHeaders(encodeHeaders(headers))).toEqual(headers);
  });
});
