import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

const answers = (...args) => spawnSync('docker', args, { stdio: 'ignore' }).status === 0;
const hasCompose = answers('info') && answers('compose', 'version');
// Under CI nothing is skipped for want of Docker: without it, this fails.
const whereDockerIs = hasCompose || process.env.CI ? it : it.skip;

describe('the containers', () => {
  whereDockerIs(
    'come up healthy, take an event in, send an alert out, and have lost nothing when they come up again',
    async () => {
      const check = spawn(process.execPath, ['tools/compose-check.mjs'], { stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      for (const stream of [check.stdout, check.stderr]) stream.on('data', (data) => (output += data));
      const [code] = await once(check, 'close');
      expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
    },
    20 * 60_000,
  );
});
