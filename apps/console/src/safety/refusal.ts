import type { Problem } from '../problems/problem.js';
import { isKnownHost, type KnownHosts } from './known-host.js';

/** As much of a request as tells where it comes from. */
export interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Methods that change nothing. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What the console reads; a form of another site can send neither, but for multipart, which its origin gives away. */
const READ = new Set(['application/json', 'multipart/form-data']);
const OWN = new Set(['same-origin', 'none']);

/** Why a request is refused before it is read; undefined where it is not. */
export function refusalOf({ method, headers }: Asked, known: KnownHosts): Problem | undefined {
  const host = one(headers['host']);
  if (!isKnownHost(host, known)) return strangeHost(host);
  if (SAFE.has(method)) return undefined;
  if (isFromAnotherSite(one(headers['origin']), one(headers['sec-fetch-site']), host!)) return FOREIGN;
  return hasBody(headers) && !READ.has(mediaType(one(headers['content-type']))) ? UNREADABLE : undefined;
}

function strangeHost(host = ''): Problem {
  return {
    status: 421,
    title: 'The console is not known by this name',
    detail: `It was called as "${host}", which is neither the address it is bound to nor localhost.`,
    advice: 'If this name is meant to lead here, start the console with it in CONSOLE_HOSTS (several with commas between).',
  };
}

const FOREIGN: Problem = {
  status: 403,
  title: 'Refused: this comes from another site',
  detail: 'A page of another site asked the console to change something.',
  advice: 'Changes are made from the console’s own pages, or by programs that are not a browser.',
};

const UNREADABLE: Problem = {
  status: 415,
  title: 'The request is not right',
  detail: 'What is to change must come as application/json or multipart/form-data.',
  advice: 'Set the content-type header.',
};

/** Every browser of today tells one of both with all that changes something; programs tell neither. */
function isFromAnotherSite(origin: string | undefined, site: string | undefined, host: string): boolean {
  if (site !== undefined && !OWN.has(site)) return true;
  if (origin === undefined) return false;
  const asking = URL.parse(origin);
  // The scheme is left aside: whoever puts TLS before the console does not tell it.
  return asking === null || asking.host !== URL.parse(`${asking.protocol}//${host}`)?.host;
}

function hasBody(headers: Asked['headers']): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function mediaType(contentType = ''): string {
  return contentType.split(';', 1)[0]!.trim().toLowerCase();
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value;
}
