import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { BadRequestException, HttpException, PayloadTooLargeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** No larger file is taken: it waits on this machine's disk until it is stored. */
export const MOST_BYTES = 512 * 1024 * 1024;
const MOST_MAPPING_BYTES = 1024 * 1024;
const NO_SPACE = 507;

export interface Upload {
  readonly fileName: string;
  readonly mapping: string;
}

/**
 * Writes the `file` of a form to `path` as it comes; its field `mapping` stands before it.
 * @throws an HTTP problem where it is too large, incomplete, or there is no room for it
 */
export async function receiveUpload(request: FastifyRequest, path: string): Promise<Upload> {
  if (!request.isMultipart()) throw incomplete();
  let mapping: string | undefined;
  let fileName: string | undefined;
  for await (const part of request.parts({ limits: { fileSize: MOST_BYTES, files: 1, fields: 4, fieldSize: MOST_MAPPING_BYTES } })) {
    if (part.type === 'field' && part.fieldname === 'mapping') mapping = String(part.value);
    else if (part.type === 'file') {
      fileName = part.filename || 'table.csv';
      await write(part, path);
    }
  }
  if (mapping === undefined || fileName === undefined) throw incomplete();
  return { fileName, mapping };
}

async function write({ file }: MultipartFile, path: string): Promise<void> {
  try {
    await pipeline(file as Readable, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw new HttpException({ title: 'There is no room for the file', detail: 'The disk of the machine that the console runs on is full.', advice: 'Make room there, or import it on the command line.' }, NO_SPACE);
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge();
    throw error;
  }
  if (file.truncated) throw tooLarge();
}

function tooLarge(): HttpException {
  return new PayloadTooLargeException({
    title: 'The file is too large',
    detail: `The console takes files of up to ${MOST_BYTES / 1024 / 1024} MiB.`,
    advice: 'Import it on the command line, which takes files of any size: npx chokepoint import deliveries FILE --map MAPPING',
  });
}

function incomplete(): HttpException {
  return new BadRequestException({ title: 'The request is not right', detail: 'A form (multipart/form-data) with the field mapping and the file is expected.' });
}
