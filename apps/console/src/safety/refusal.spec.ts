import { describe, expect, it } from '@jest/globals';
import { refusalOf } from './refusal.js';

const known = { bound: '127.0.0.1', names: ['console.example'] };
const JSON_BODY = { 'content-type': 'application/json; charset=utf-8', 'content-length': '2' };
const statusOf = (method: string, headers: Record<string, string>) => refusalOf({ method, headers: { host: 'localhost:8080', ...headers } }, known)?.status;

describe('A request that changes something', () => {
  it.each([
    ['a program', {}],
    ['the console’s own page', { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' }],
    ['its page behind TLS', { host: 'console.example', origin: 'https://console.example' }],
    ['its page behind TLS at the usual port', { host: 'console.example:443', origin: 'https://console.example' }],
  ])('is taken from %s', (_who, headers) => expect(statusOf('POST', { ...JSON_BODY, ...headers })).toBeUndefined());

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['what is no origin', { origin: 'localhost:8080' }],
    ['what is no address at all', { origin: ':' }],
    ['another port of this machine', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' }],
    ['another site that tells no origin', { 'sec-fetch-site': 'cross-site' }],
    ['a site whose browser contradicts itself', { origin: 'http://localhost:8080', 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s', (_who, headers) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) expect(statusOf(method, { ...JSON_BODY, ...headers })).toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])('is refused as %j, which a form can send', (type) => {
    expect(statusOf('POST', { 'content-type': type, 'content-length': '2' })).toBe(415);
    expect(statusOf('POST', { 'content-type': type, 'transfer-encoding': 'chunked' })).toBe(415);
  });

  it('may be a file', () => expect(statusOf('POST', { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '9' })).toBeUndefined());
  it('needs no body', () => expect(statusOf('DELETE', {})).toBeUndefined());
});

describe('A request that only reads', () => {
  it('is taken from a link on another site', () => expect(statusOf('GET', { 'sec-fetch-site': 'cross-site' })).toBeUndefined());
  it('is refused under a strange name, with what to do about it', () => {
    expect(refusalOf({ method: 'GET', headers: { host: 'evil.example:8080' } }, known)).toMatchObject({ status: 421, detail: expect.stringContaining('evil.example:8080'), advice: expect.stringContaining('CONSOLE_HOSTS') });
  });
});
