import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';

const PREFIX = 'chokepoint-console-';

/** Where uploads lie while they are looked at: a folder of this process, which goes with it. */
@Injectable()
export class UploadFolder implements OnModuleDestroy, OnApplicationShutdown {
  private readonly path: string;

  constructor() {
    removeAbandoned(tmpdir());
    this.path = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  }

  place(name: string): string {
    return join(this.path, name);
  }

  async remove(...names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => rm(this.place(name), { force: true })));
  }

  onModuleDestroy(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** What was still being written when the module was destroyed. */
  onApplicationShutdown(): void {
    this.onModuleDestroy();
  }
}

/** Folders of consoles that were killed. */
export function removeAbandoned(directory: string): void {
  for (const name of readdirSync(directory)) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name);
    if (owner && !isRunning(Number(owner[1]))) rmSync(join(directory, name), { recursive: true, force: true });
  }
}

/** A process with our own number is an earlier one's folder: in a container every process has the same. */
function isRunning(process_: number): boolean {
  if (process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
