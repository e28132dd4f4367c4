/** A record for the event log, as its port takes it. */
export interface OutboxRecord {
  readonly topic: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer>>;
}

/** Header values are any bytes, so JSON holds them as base64. */
export function headersToJson(headers: Readonly<Record<string, Buffer>>): string {
  return JSON.stringify(mapValues(headers, (value) => value.toString('base64')));
}

export function headersFromJson(headers: Record<string, string>): Record<string, Buffer> {
  return mapValues(headers, (value) => Buffer.from(value, 'base64'));
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
