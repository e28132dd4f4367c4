import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MODULE = fileURLToPath(new URL('crash-points.ts', import.meta.url));
const PROGRAM = `
  import { crashPoint } from ${JSON.stringify(MODULE)};
  for (const name of ['outbox.published', 'command.stored', 'outbox.published']) {
    crashPoint(name);
    console.log('passed', name);
  }`;

describe('a crash point', () => {
  it('kills the process at the pass that was asked for, and says so first', () => {
    const { signal, stdout, stderr } = run('outbox.published:2');
    expect(signal).toBe('SIGKILL');
    expect(stderr).toContain('{"event":"crash-point","name":"outbox.published"}\n');
    expect(stdout).toBe('passed outbox.published\npassed command.stored\n');
  });

  it.each([[undefined], ['outbox.published:3'], ['scorer.scored:1'], ['nonsense']])('does nothing for %s', (at) => {
    const { status, stdout } = run(at);
    expect(status).toBe(0);
    expect(stdout.split('\n')).toHaveLength(4);
  });
});

function run(at: string | undefined) {
  const env = { ...process.env, CHOKEPOINT_CRASH_AT: at };
  return spawnSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], { env, encoding: 'utf8' });
}
