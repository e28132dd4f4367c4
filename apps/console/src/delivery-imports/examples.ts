import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NotFoundException } from '@nestjs/common';
import type { ImportExamples } from '../contract/index.js';

const FOLDER = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const NAMES = ['orders', 'receipts', 'scms-delivery-history'] as const;

/** The examples that came with the product, mappings with their tables; none where they were left out. */
export async function listExamples(): Promise<ImportExamples['examples']> {
  const found = NAMES.filter((id) => existsSync(`${FOLDER}${id}.mapping.json`));
  return Promise.all(found.map(async (id) => ({ id, mapping: await readFile(`${FOLDER}${id}.mapping.json`, 'utf8'), ...(existsSync(`${FOLDER}${id}.csv`) && { table: `${id}.csv` }) })));
}

/** @throws NotFoundException where no table came with it */
export async function exampleTable(id: string): Promise<Buffer> {
  const isKnown = (NAMES as readonly string[]).includes(id) && existsSync(`${FOLDER}${id}.csv`);
  if (!isKnown) throw new NotFoundException({ title: 'There is no such example', detail: `No table goes with ${id}.` });
  return readFile(`${FOLDER}${id}.csv`);
}
