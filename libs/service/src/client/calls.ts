import { once } from 'node:events';
import { Metadata, type Client, type ClientWritableStream, type MethodDefinition, type ServiceDefinition } from '@grpc/grpc-js';
import { callErrorOf } from './call-error.js';
import type { CallOptions } from './types.js';

type Method = MethodDefinition<object, object>;
type Cancellable = { cancel(): void };

/** One function for each method of a service, and `ready` and `close`. */
export function callsOf(client: Client, service: ServiceDefinition): Record<string, unknown> {
  const methods = Object.entries(service).map(([name, method]): [string, unknown] => [method.originalName ?? name, callOf(client, method as Method)]);
  const calls: Record<string, unknown> = Object.fromEntries(methods);
  return {
    ...calls,
    ready: (timeoutMs: number) =>
      new Promise<void>((resolve, reject) => client.waitForReady(Date.now() + timeoutMs, (error) => (error ? reject(error) : resolve()))),
    close: () => client.close(),
  };
}

function callOf(client: Client, method: Method): unknown {
  if (method.requestStream) return (requests: AsyncIterable<object>, options?: CallOptions) => upload(client, method, requests, options);
  if (method.responseStream) return (request: object, options?: CallOptions) => download(client, method, request, options);
  return (request: object, options?: CallOptions) => unary(client, method, request, options);
}

function unary(client: Client, { path, requestSerialize, responseDeserialize }: Method, request: object, options: CallOptions = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, new Metadata(), deadlineOf(options), (error, answer) =>
      error ? reject(callErrorOf(error, path)) : resolve(answer),
    );
    cancelOn(options, call);
  });
}

async function* download(client: Client, { path, requestSerialize, responseDeserialize }: Method, request: object, options: CallOptions = {}) {
  const call = client.makeServerStreamRequest(path, requestSerialize, responseDeserialize, request, new Metadata(), deadlineOf(options));
  cancelOn(options, call);
  try {
    yield* call;
  } catch (error) {
    throw callErrorOf(error, path);
  } finally {
    call.cancel();
  }
}

async function upload(
  client: Client,
  { path, requestSerialize, responseDeserialize }: Method,
  requests: AsyncIterable<object>,
  options: CallOptions = {},
): Promise<unknown> {
  let call: ClientWritableStream<object> | undefined;
  const answer = new Promise((resolve, reject) => {
    call = client.makeClientStreamRequest(path, requestSerialize, responseDeserialize, new Metadata(), deadlineOf(options), (error, response) =>
      error ? reject(callErrorOf(error, path)) : resolve(response),
    );
    cancelOn(options, call);
  });
  // A service may answer, or end the call, before it has read everything.
  const written = writeAll(call!, requests);
  await Promise.race([written, answer.catch(() => undefined)]).catch((error: unknown) => {
    call!.cancel();
    answer.catch(() => undefined);
    throw error;
  });
  return answer;
}

async function writeAll(call: ClientWritableStream<object>, requests: AsyncIterable<object>): Promise<void> {
  for await (const request of requests) {
    if (!call.write(request)) await once(call, 'drain');
  }
  call.end();
}

function deadlineOf({ timeoutMs }: CallOptions): { deadline?: number } {
  return timeoutMs === undefined ? {} : { deadline: Date.now() + timeoutMs };
}

function cancelOn({ signal }: CallOptions, call: Cancellable): void {
  if (signal?.aborted) call.cancel();
  else signal?.addEventListener('abort', () => call.cancel(), { once: true });
}
