import { strict as assert } from 'node:assert';
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '..', '..');
/** Instead of the user's own .env, which may not be there. */
const NO_ENV_FILE = ['--env-file', '/dev/null'];

/** One start of docker-compose.yml under a name, with secrets and volumes of its own. */
export class ComposeProject {
  constructor(ports, webhookAllow) {
    this.ports = ports;
    this.name = `chokepoint-check-${process.pid}`;
    this.env = {
      ...process.env,
      ...ports,
      POSTGRES_PASSWORD: randomBytes(16).toString('hex'),
      SECRETS_KEY: randomBytes(32).toString('base64'),
      WEBHOOK_ALLOW: webhookAllow,
    };
  }

  up() {
    return this.compose('up', '--wait', '--wait-timeout', '180', '--quiet-pull');
  }

  /** Rejects with what the command printed when it fails. */
  async compose(...args) {
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = spawn('docker', ['compose', ...NO_ENV_FILE, '--progress', 'plain', '--project-name', this.name, ...args], { cwd: ROOT, env: this.env, stdio });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
    const [code] = await once(child, 'close');
    const text = Buffer.concat(printed).toString();
    if (args[0] === 'logs') console.error(text);
    if (code !== 0) throw new Error(`docker compose ${args.join(' ')} ended with ${code}\n${text}`);
  }
}

/** Without its secrets the file is refused, and the message says which one and where it belongs. */
export async function refusesWithoutPassword() {
  const env = { ...process.env, POSTGRES_PASSWORD: '', SECRETS_KEY: '' };
  const refused = promisify(execFile)('docker', ['compose', ...NO_ENV_FILE, 'config'], { cwd: ROOT, env });
  await assert.rejects(refused, /POSTGRES_PASSWORD.*set it in \.env, see \.env\.example/s);
}
