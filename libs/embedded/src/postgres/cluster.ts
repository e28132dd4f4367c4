import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runToEnd } from '../kept-process.js';
import type { Account } from './account.js';
import type { PostgresBinaries } from './binaries.js';

/** A folder with PostgreSQL's files and the password that opens them. */
export interface Cluster {
  readonly path: string;
  readonly password: string;
}

/** Code point order everywhere, whatever the machine's language. */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Opens the cluster below `dataDir`, or creates it. */
export async function openCluster(dataDir: string, binaries: PostgresBinaries, account: Account): Promise<Cluster> {
  const path = join(dataDir, 'cluster');
  const passwordFile = join(dataDir, 'password');
  if (!(await exists(path))) await createCluster(path, passwordFile, binaries, account);
  const password = await readFile(passwordFile, 'utf8').catch((cause) => {
    throw new Error(`${path} holds a database, but its password in ${passwordFile} cannot be read. Bring the file back, or choose another data folder.`, { cause });
  });
  return { path, password: password.trim() };
}

/** Created beside its place and moved there whole: a start that was killed leaves nothing that looks finished. */
async function createCluster(path: string, passwordFile: string, { initdb }: PostgresBinaries, { owner, startAs, prefix }: Account): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (owner) for (const each of [unfinished, passwordFile]) await chown(each, owner.uid, owner.gid);
  const command = [initdb, `--pgdata=${unfinished}`, '--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`, ...LOCALE];
  await runToEnd([...prefix, ...command], { ...startAs, cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
  await rename(unfinished, path);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
