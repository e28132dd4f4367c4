import { spawn } from 'node:child_process';
import { once } from 'node:events';

const LOGGER = new URL('../../dist/logging/logger.js', import.meta.url).href;
const PROGRAM = `
  import { createLogger } from ${JSON.stringify(LOGGER)};
  const logger = createLogger('test', 'info');
  process.stdin.resume().once('close', () => {
    for (let line = 0; line < 1_000; line++) logger.info({ line }, 'nobody reads this');
    process.exit(7);
  });
  logger.info('ready');
`;

it('A process whose output nobody reads any more still logs, and ends', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], { stdio: ['pipe', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stdin.destroy();
  const [code] = await once(child, 'exit', { signal: AbortSignal.timeout(10_000) });
  expect(code).toBe(7);
});
