import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type NetworkInput, type NetworkTable, networkTables, TABLE_NAMES } from '@chokepoint/network';
import { stringify } from 'csv-stringify/sync';
import { HEAD_FILE, tableFileName } from './network-folder.js';

/** Writes a document as a folder of tables that `readNetworkFolder` reads back unchanged. @returns the paths */
export async function writeNetworkFolder(folder: string, { nodes, requirements, supplies, ...head }: NetworkInput): Promise<string[]> {
  const tables = networkTables({ ...head, nodes, requirements, supplies });
  const files = [[HEAD_FILE, `${JSON.stringify(head, null, 2)}\n`], ...TABLE_NAMES.map((name) => [tableFileName(name), tableText(tables[name])])] as const;
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(([name, text]) => writeFile(join(folder, name), text)));
  return files.map(([name]) => join(folder, name));
}

/** RFC 4180; formulas are escaped in the cells already. */
export function tableText({ columns, rows }: NetworkTable): string {
  return stringify([[...columns], ...rows.map((cells) => [...cells])]);
}
