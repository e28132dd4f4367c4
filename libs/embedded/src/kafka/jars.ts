import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from '../kept-process.js';

/** As in pom.xml. */
const VERSION = '4.4.0';
const POM = fileURLToPath(new URL('../../kafka/pom.xml', import.meta.url));

/** The folder with Kafka's jars; Maven fetches them the first time (43 MB). */
export async function fetchJars(log: (line: string) => void): Promise<string> {
  const folder = join(cacheFolder(), 'chokepoint', `kafka-${VERSION}`);
  if (await exists(folder)) return folder;
  log(`Fetching Kafka ${VERSION} with Maven, once.`);
  const unfinished = `${folder}.unfinished-${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await runToEnd(['mvn', '--batch-mode', '-q', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`]);
    await rename(unfinished, folder);
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process may have been faster.
    if (await exists(folder)) return folder;
    throw new Error(`Maven did not fetch Kafka (${firstLines(cause)}). Install Maven 3 and let it reach Maven Central, or start Docker.`, { cause });
  }
  return folder;
}

function cacheFolder(): string {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return process.env.LOCALAPPDATA ?? join(homedir(), '.cache');
}

function firstLines(error: unknown): string {
  return (error as Error).message.split('\n').slice(0, 3).join(' ');
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
