import { Client, credentials, Metadata, type MethodDefinition, type ServiceDefinition } from '@grpc/grpc-js';
import { fromJSON, loadFileDescriptorSetFromBuffer, type PackageDefinition } from '@grpc/proto-loader';

/** A gRPC client that knows nothing but an address: what it calls, it learns from the server's reflection, as grpcurl does. */
export interface ReflectedServer {
  readonly services: readonly string[];
  /** Calls a method (`chokepoint.capacity.v1.Capacity/Report`) that takes one message and gives one. */
  call<R = object>(method: string, request: object): Promise<R>;
  /** Calls a method that takes a stream of messages and gives one. */
  upload<R = object>(method: string, requests: readonly object[]): Promise<R>;
  close(): void;
}

type Method = MethodDefinition<object, object>;

interface ReflectionAnswer {
  readonly file_descriptor_response?: { readonly file_descriptor_proto: readonly Buffer[] };
  readonly list_services_response?: { readonly service: readonly { readonly name: string }[] };
}

const SERVICE = 'grpc.reflection.v1.ServerReflection';
const field = (type: string, id: number, rule?: string) => ({ type, id, ...(rule && { rule }) });

/** The part of grpc/reflection/v1/reflection.proto that is used here. */
const REFLECTION = fromJSON({
  nested: {
    Request: { fields: { file_containing_symbol: field('string', 4), list_services: field('string', 7) }, oneofs: { ask: { oneof: ['file_containing_symbol', 'list_services'] } } },
    Files: { fields: { file_descriptor_proto: field('bytes', 1, 'repeated') } },
    Service: { fields: { name: field('string', 1) } },
    Services: { fields: { service: field('Service', 1, 'repeated') } },
    Response: { fields: { file_descriptor_response: field('Files', 4), list_services_response: field('Services', 6) } },
    Reflection: { methods: { Ask: { requestType: 'Request', responseType: 'Response', requestStream: true, responseStream: true } } },
  },
} as never);
const ASK = findMethod(REFLECTION, 'Reflection/Ask');
const OPTIONS = { longs: String, enums: String, arrays: true, defaults: true };

export async function reflect(address: string): Promise<ReflectedServer> {
  const client = new Client(address, credentials.createInsecure());
  const { list_services_response: list } = await ask(client, { list_services: '' });
  const services = list?.service.map(({ name }) => name) ?? [];
  const methodOf = async (path: string) => findMethod(await describeService(client, path.split('/')[0]), path);
  return {
    services,
    call: async <R>(path: string, request: object) => (await unary(client, await methodOf(path), request)) as R,
    upload: async <R>(path: string, requests: readonly object[]) => (await upload(client, await methodOf(path), requests)) as R,
    close: () => client.close(),
  };
}

function ask(client: Client, request: object): Promise<ReflectionAnswer> {
  return new Promise((resolve, reject) => {
    const call = client.makeBidiStreamRequest(`/${SERVICE}/ServerReflectionInfo`, ASK.requestSerialize, ASK.responseDeserialize);
    call.on('data', (response: ReflectionAnswer) => (resolve(response), call.end())).on('error', reject);
    call.write(request);
  });
}

/** Descriptors of the file that declares a service, and of those it imports. */
async function describeService(client: Client, service: string): Promise<PackageDefinition> {
  const { file_descriptor_response: files } = await ask(client, { file_containing_symbol: service });
  // A FileDescriptorSet has its files in field 1.
  const set = (files?.file_descriptor_proto ?? []).flatMap((file) => [Buffer.from([0x0a, ...varint(file.length)]), file]);
  return loadFileDescriptorSetFromBuffer(Buffer.concat(set), OPTIONS);
}

function findMethod(definitions: PackageDefinition, path: string): Method {
  const [service, name] = path.split('/');
  return (definitions[service] as ServiceDefinition)[name] as Method;
}

function unary(client: Client, { path, requestSerialize, responseDeserialize }: Method, request: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, new Metadata(), {}, (error, answer) => (error ? reject(error) : resolve(answer)));
  });
}

function upload(client: Client, { path, requestSerialize, responseDeserialize }: Method, requests: readonly object[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = client.makeClientStreamRequest(path, requestSerialize, responseDeserialize, new Metadata(), {}, (error, answer) => (error ? reject(error) : resolve(answer)));
    for (const request of requests) call.write(request);
    call.end();
  });
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)];
}
