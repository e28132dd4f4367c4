import type { Problem } from '@chokepoint/console-service/contract';
import { shared } from '../texts/en.js';

/** A call of the API that failed, in words for whoever looks at the page. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

export type Parameters = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** `/api/now?network=…`; what is undefined is left out, lists repeat their name. */
export function address(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (Array.isArray(value)) value.forEach((each: string) => query.append(name, each));
    else if (value !== undefined) query.set(name, String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

/** @throws ApiProblem with what to tell */
export async function get<T>(path: string, parameters?: Parameters, signal?: AbortSignal): Promise<T> {
  return read<T>(await reach(address(path, parameters), { signal: signal ?? null }));
}

/** Sends `body` as JSON. @throws ApiProblem with what to tell */
export async function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const content = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return read<T>(await reach(path, { method, signal: signal ?? null, ...content }));
}

export async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiProblem({ status: 0, title: shared.problem.unreachable, detail: shared.problem.unreachable, advice: shared.problem.unreachableAdvice });
  }
}

export async function read<T>(response: Response): Promise<T> {
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem = response.headers.get('content-type')?.includes('problem+json') ? ((await response.json()) as Problem) : undefined;
  throw new ApiProblem(problem ?? { status: response.status, title: shared.problem.title, detail: `${response.status} ${response.statusText}` });
}
