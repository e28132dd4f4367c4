/**
 * Headers as one column of bytes: for each its name and its value, both with their length (32 bits, big
 * endian) before them. Arrays of arrays of different lengths are beyond `unnest`.
 */
export function encodeHeaders(headers: Readonly<Record<string, Buffer>>): Buffer {
  const parts: Buffer[] = [];
  for (const name in headers) parts.push(...withLength(Buffer.from(name)), ...withLength(headers[name]));
  return Buffer.concat(parts);
}

export function decodeHeaders(bytes: Buffer): Record<string, Buffer> {
  const headers: Record<string, Buffer> = {};
  let at = 0;
  const next = () => {
    const start = at + 4;
    at = start + bytes.readUInt32BE(at);
    return bytes.subarray(start, at);
  };
  while (at < bytes.length) headers[next().toString()] = next();
  return headers;
}

function withLength(bytes: Buffer): [Buffer, Buffer] {
  const length = Buffer.allocUnsafe(4);
  length.writeUInt32BE(bytes.length);
  return [length, bytes];
}
