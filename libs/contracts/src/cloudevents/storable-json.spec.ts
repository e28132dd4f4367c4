import { decodeStructured } from './decode.js';
import { firstUnstorable, MAX_VALUE_BYTES, parseJson } from './storable-json.js';

const reasonOf = (bytes: Buffer | string) => {
  const parsed = parseJson(bytes);
  return parsed.ok ? 'ok' : parsed.reason;
};

describe('Bytes', () => {
  it('that are not UTF-8 are refused, not repaired', () => {
    expect(reasonOf(Buffer.from([0x22, 0xc3, 0x28, 0x22]))).toBe('not-utf8');
    expect(reasonOf(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toBe('not-utf8');
    expect(reasonOf(Buffer.from('"é"'))).toBe('ok');
  });

  it('may begin with a byte order mark', () => {
    expect(parseJson(Buffer.from('\ufeff{"a":1}'))).toEqual({ ok: true, value: { a: 1 } });
  });

  it('are refused when there are too many, whatever they say', () => {
    expect(reasonOf(Buffer.alloc(MAX_VALUE_BYTES + 1, 0x20))).toBe('too-large');
    expect(reasonOf(Buffer.from(`"${'a'.repeat(MAX_VALUE_BYTES - 2)}"`))).toBe('ok');
  });

  it.each(['', '{', 'NaN', '{"a":1}x', "{'a':1}", '[1,]', '01', '{"a":Infinity}'])('are refused when they are %j', (text) => {
    expect(reasonOf(text)).toBe('not-json');
  });

  it('with one key twice mean the last', () => {
    expect(parseJson('{"a":1,"a":2}')).toEqual({ ok: true, value: { a: 2 } });
  });
});

describe('A value', () => {
  it.each([
    ['{"a":{"b/c":[1,1e400]}}', '/a/b~1c/1', /too large/],
    ['[-1e999]', '/0', /too large/],
    ['{"a":"\\ud800"}', '/a', /surrogate/],
    ['{"a":"x\\u0000"}', '/a', /U\+0000/],
    ['{"a~\\u0000":1}', '/a~0\u0000', /name/],
    ['{"__proto__":{"x":"\\udc00"}}', '/__proto__/x', /surrogate/],
  ])('%s cannot be stored, and the place is named', (text, path, message) => {
    expect(firstUnstorable(JSON.parse(text))).toEqual({ path, message: expect.stringMatching(message) });
  });

  it('nested beyond 64 cannot be stored, also when it is nested 200,000 deep', () => {
    const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    expect(firstUnstorable(nested(64))).toBeUndefined();
    expect(firstUnstorable(nested(65))).toMatchObject({ message: 'is nested deeper than 64' });
    const attributes = '"specversion":"1.0","id":"1","source":"s","type":"t","time":"2025-01-01T00:00:00Z"';
    const bomb = '[{"a":'.repeat(100_000) + '1' + '}]'.repeat(100_000);
    expect(decodeStructured(`{${attributes},"data":${bomb}}`)).toMatchObject({ ok: false, reason: 'invalid-data' });
  });

  it('has −0 made 0, at every depth', () => {
    const value = JSON.parse('{"a":-0,"b":[-0,{"c":-0}]}');
    expect(firstUnstorable(value)).toBeUndefined();
    expect([value.a, value.b[0], value.b[1].c].every((zero) => Object.is(zero, 0))).toBe(true);
  });

  it('can hold what JSON holds otherwise', () => {
    expect(firstUnstorable(JSON.parse('{"a":[null,true,"\\ud83d\\ude00",1.5e-300,{}]}'))).toBeUndefined();
  });
});
