import { spawnSync } from 'node:child_process';
import { runToEnd } from '../kept-process.js';

/** Who runs PostgreSQL. It refuses to run as root, so root lends it the account `postgres`. */
export interface Account {
  /** Whose the files must be; nobody else's than ours when absent. */
  readonly owner?: Owner;
  /** Whom to start a program as. */
  readonly startAs: Partial<Owner>;
  /** Put before a command; it changes to the account itself when plain `startAs` could not reach the files. */
  readonly prefix: readonly string[];
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const OURSELVES: Account = { startAs: {}, prefix: [] };

/** The account that runs PostgreSQL and can enter all of `folders`. */
export async function chooseAccount(folders: readonly string[]): Promise<Account> {
  if (process.getuid?.() !== 0) return OURSELVES;
  const owner = (await findPostgres()) ?? (await createPostgres());
  const shut = folders.find((folder) => !canEnter(folder, owner));
  return shut === undefined ? { owner, startAs: owner, prefix: [] } : throughShutFolders(shut, owner);
}

async function findPostgres(): Promise<Owner | undefined> {
  const id = async (flag: string) => Number.parseInt(await runToEnd(['id', flag, 'postgres']), 10);
  try {
    return { uid: await id('-u'), gid: await id('-g') };
  } catch {
    return undefined;
  }
}

async function createPostgres(): Promise<Owner> {
  try {
    await runToEnd(['useradd', '--system', '--user-group', '--no-create-home', 'postgres']);
  } catch (cause) {
    throw new Error('PostgreSQL does not run as root, and the account "postgres" could not be created. Start as an ordinary user.', { cause });
  }
  const created = await findPostgres();
  if (!created) throw new Error('The account "postgres" was created but cannot be found. Start as an ordinary user.');
  return created;
}

function canEnter(folder: string, owner: Owner): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...owner, cwd: '/' }).status === 0;
}

/** Root often works below /root, which nobody else may enter: there the account keeps that one right of root's. */
function throughShutFolders(shut: string, owner: Owner): Account {
  const capability = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override'];
  const prefix = ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', ...capability, '--'];
  if (spawnSync(prefix[0], [...prefix.slice(1), 'true']).status === 0) return { owner, startAs: {}, prefix };
  throw new Error(`PostgreSQL does not run as root, and its account "postgres" may not enter ${shut}. Start as an ordinary user, or use a folder open to all.`);
}
