import fc from 'fast-check';
import { decodeCloudEvent } from './decode.js';
import { encodeBinary, encodeStructured } from './encode.js';

const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => !text.includes('\u0000'));
const outgoing = fc.record({
  id: name,
  source: name,
  type: fc.constant('chokepoint.delivery.delayed.v1' as const),
  time: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map(Number),
  data: fc.record({ from: name, to: fc.option(name, { nil: undefined }), incident: name, status: fc.constant('withdrawn' as const) }, { noNullPrototype: true }),
});

/** As a broker gives it back: header values are bytes. */
function received({ key, value, headers }: ReturnType<typeof encodeBinary>) {
  return { key: Buffer.from(key), value, headers: Object.fromEntries(Object.entries(headers).map(([header, text]) => [header, Buffer.from(text)])) };
}

describe('An event', () => {
  it.each([
    ['binary', encodeBinary],
    ['structured', encodeStructured],
  ] as const)('in %s mode is read as it was written', (mode, encode) => {
    fc.assert(
      fc.property(outgoing, (event) => {
        const { id, source, type, time } = event;
        const data = JSON.parse(JSON.stringify(event.data));
        const subject = encode(event).key;
        expect(decodeCloudEvent(received(encode(event)))).toEqual({ ok: true, event: { id, source, type, time, subject, data, mode } });
      }),
    );
  });

  it('has the key of its type, absent parts left off the end', () => {
    const delay = { from: 'cowos', to: 'nvidia', incident: 'ports', status: 'withdrawn' } as const;
    const event = { id: '1', source: 's', type: 'chokepoint.delivery.delayed.v1', time: 0, data: delay } as const;
    expect(encodeBinary(event)).toMatchObject({ key: 'cowos/nvidia', headers: { ce_subject: 'cowos/nvidia', ce_time: '1970-01-01T00:00:00.000Z' } });
    expect(JSON.parse(encodeStructured(event).value.toString())).toMatchObject({ specversion: '1.0', subject: 'cowos/nvidia', data: delay });
  });
});
