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
  constructor(webhookAllow) {
    this.name = `chokepoint-check-${process.pid}`;
    this.image = `chokepoint:check-${process.pid}`;
    this.env = {
      ...process.env,
      CHOKEPOINT_IMAGE: this.image,
      POSTGRES_PASSWORD: randomBytes(16).toString('hex'),
      SECRETS_KEY: randomBytes(32).toString('base64'),
      WEBHOOK_ALLOW: webhookAllow,
    };
  }

  /** @param ports on this machine, by the variables of docker-compose.yml */
  takePorts(ports) {
    this.ports = ports;
    Object.assign(this.env, ports);
  }

  up() {
    return this.compose('up', '--wait', '--wait-timeout', '180', '--quiet-pull');
  }

  /** With data and image, so that a check leaves nothing behind. */
  async remove() {
    await this.compose('down', '--volumes', '--remove-orphans', '--timeout', '5');
    await this.docker('image', 'rm', '--force', this.image);
  }

  compose(...args) {
    return this.docker('compose', ...NO_ENV_FILE, '--progress', 'plain', '--project-name', this.name, ...args);
  }

  /** @returns what was printed; rejects with it when the command fails */
  async docker(...args) {
    const child = spawn('docker', args, { cwd: ROOT, env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
    const [code] = await once(child, 'close');
    const text = Buffer.concat(printed).toString();
    if (code !== 0) throw new Error(`docker ${args.join(' ')} ended with ${code}\n${text}`);
    return text;
  }
}

/** Without its password the file is refused, and the message says which one and where it belongs. (Of two, Compose names any.) */
export async function refusesWithoutPassword() {
  const env = { ...process.env, POSTGRES_PASSWORD: '', SECRETS_KEY: 'given' };
  const refused = promisify(execFile)('docker', ['compose', ...NO_ENV_FILE, 'config'], { cwd: ROOT, env });
  await assert.rejects(refused, /POSTGRES_PASSWORD.*set it in \.env, see \.env\.example/s);
}
