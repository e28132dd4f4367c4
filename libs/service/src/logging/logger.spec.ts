import { createLogger } from './logger.js';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): { line: string; err?: object } {
  let line = '';
  write(createLogger('risk', 'info', { write: (text) => (line += text) }));
  return { line, ...JSON.parse(line) };
}

describe('a line of the log', () => {
  it('is JSON with level, service and time', () => {
    const line = logged((logger) => logger.info({ event: 'listening' }, 'listening'));
    expect(line).toMatchObject({ level: 'info', service: 'risk', event: 'listening', time: expect.stringMatching(/Z$/) });
  });

  it.each([
    ['a field that is one', { secret: 'whsec_abc' }],
    ['a field within another', { rule: { secret: 'hush' } }],
    ['an address in an error', { err: new Error('cannot reach postgresql://user:hush@db/x') }],
    ['a webhook secret in an error', { err: new Error('bad secret whsec_aHVzaA==') }],
  ])('does not tell %s', (_, fields) => {
    expect(logged((logger) => logger.error(fields, 'failed')).line).not.toMatch(/hush|whsec_a/);
  });

  it('tells what kind of error it was', () => {
    const err = Object.assign(new TypeError('no such thing'), { code: 'ENOENT' });
    expect(logged((logger) => logger.error({ err }, 'failed')).err).toMatchObject({ type: 'TypeError', code: 'ENOENT', message: 'no such thing' });
  });
});
