import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { Client, credentials, loadPackageDefinition, Metadata, type ServiceClientConstructor } from '@grpc/grpc-js';
import { loadFileDescriptorSetFromBuffer } from '@grpc/proto-loader';

/** Field numbers of grpc.reflection.v1: all that must be known beforehand. */
const REFLECTION = '/grpc.reflection.v1.ServerReflection/ServerReflectionInfo';
const [ASK_FOR_SYMBOL, ASK_FOR_SERVICES] = [4, 7];
const [FILES, SERVICES] = [4, 6];
const FIRST = 1;

/** Any method of a service that was met a moment ago. */
export type Call = (method: string, request: object) => Promise<Record<string, never>>;

/** A plain client of the service at an address: it knows what reflection tells and nothing else. */
export async function reflectedClient(address: string): Promise<{ readonly service: string; readonly call: Call; close(): void }> {
  const client = new Client(address, credentials.createInsecure());
  try {
    const names = fieldsOf(await ask(client, ASK_FOR_SERVICES, ''), SERVICES).flatMap((list) => fieldsOf(list, FIRST)).map((entry) => String(Buffer.from(fieldsOf(entry, FIRST)[0])));
    const service = names.find((name) => !name.startsWith('grpc.'))!;
    const files = fieldsOf(await ask(client, ASK_FOR_SYMBOL, service), FILES).flatMap((response) => fieldsOf(response, FIRST));
    return { service, ...plainClient(address, service, files) };
  } finally {
    client.close();
  }
}

function plainClient(address: string, service: string, files: readonly Uint8Array[]) {
  const set = new BinaryWriter();
  for (const file of files) set.tag(FIRST, WireType.LengthDelimited).bytes(file);
  const definition = loadFileDescriptorSetFromBuffer(Buffer.from(set.finish()), { longs: String, oneofs: true });
  const constructor = service.split('.').reduce<unknown>((scope, name) => (scope as Record<string, unknown>)[name], loadPackageDefinition(definition)) as ServiceClientConstructor;
  const stub = new constructor(address, credentials.createInsecure()) as unknown as Record<string, (request: object, answer: (error: Error | null, value: never) => void) => void> & { close(): void };
  const call: Call = (method, request) => new Promise((resolve, reject) => stub[method](request, (error, value) => (error ? reject(error) : resolve(value))));
  return { call, close: () => stub.close() };
}

function ask(client: Client, field: number, text: string): Promise<Uint8Array> {
  const request = Buffer.from(new BinaryWriter().tag(field, WireType.LengthDelimited).string(text).finish());
  const stream = client.makeBidiStreamRequest(REFLECTION, (bytes: Buffer) => bytes, (bytes: Buffer) => bytes, new Metadata());
  stream.end(request);
  return new Promise((resolve, reject) => stream.once('data', resolve).once('error', reject));
}

/** The contents of a field, each time it occurs. */
function fieldsOf(message: Uint8Array, field: number): Uint8Array[] {
  const reader = new BinaryReader(message);
  const found: Uint8Array[] = [];
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    if (number === field && wireType === WireType.LengthDelimited) found.push(reader.bytes());
    else reader.skip(wireType, number);
  }
  return found;
}
