import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import type { Answer } from './outcome.js';
import type { AllowedReceivers } from './receiver.js';
import { resolveReceiver, type Address, type LookUp } from './resolve.js';
import { retryAfterMs } from './retry-after.js';

export interface CallOptions {
  readonly allowed: AllowedReceivers;
  /** For everything: the name, the connection, the answer. */
  readonly timeoutMs: number;
  readonly lookUp?: LookUp;
}

export interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const READ_BYTES = 4_096;
const TOLD_CHARACTERS = 200;

/** Posts a webhook once: follows no redirect, uses no proxy, dials nothing but the addresses that were checked. Never throws. */
export async function call({ url, headers, body }: Call, { allowed, timeoutMs, lookUp = systemLookUp }: CallOptions): Promise<Answer> {
  const signal = AbortSignal.timeout(timeoutMs);
  let agent: Agent | undefined;
  try {
    const addresses = await within(signal, resolveReceiver(new URL(url), allowed, lookUp));
    agent = new Agent({ connect: { lookup: answering(addresses), timeout: timeoutMs }, allowH2: false });
    const response = await request(url, { method: 'POST', headers: { ...HEADERS, ...headers }, body, dispatcher: agent, signal });
    const text = await startOf(response.body);
    const retryAfter = response.headers['retry-after'];
    return {
      status: response.statusCode,
      detail: `${response.statusCode} ${text}`.trim(),
      retryAfterMs: retryAfterMs(Array.isArray(retryAfter) ? retryAfter[0] : retryAfter, Date.now()),
    };
  } catch (error) {
    return { detail: signal.aborted ? `no answer within ${timeoutMs} ms` : reasonOf(error) };
  } finally {
    void agent?.destroy();
  }
}

const HEADERS = { 'content-type': 'application/json', 'user-agent': 'Chokepoint' };

const systemLookUp: LookUp = async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address);

/** A resolver that knows nothing but `addresses`. */
function answering(addresses: readonly Address[]): LookupFunction {
  return (_hostname, { all }, done) => {
    if (all) done(null, [...addresses]);
    else done(null, addresses[0].address, addresses[0].family);
  };
}

/** Asking for a name cannot be interrupted, but need not be waited for. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const timeout = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
  return Promise.race([work, timeout]);
}

/** The first characters of an answer, for people. The status has decided by then, so what cuts the rest off is no failure. */
async function startOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= READ_BYTES) break;
    }
  } catch {
    // Told as far as it came.
  }
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return [...text].slice(0, TOLD_CHARACTERS).join('');
}

/** Happy Eyeballs gathers the errors of every address it tried. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message || error.name : String(error);
}
