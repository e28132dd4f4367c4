import { BadRequestException } from '@nestjs/common';

interface Issue {
  readonly message: string;
  readonly path?: readonly unknown[] | undefined;
}

/** A request that its schema refuses, as our own kind of problem. */
export function badQuery(issues: readonly Issue[]): BadRequestException {
  const fields = issues.map(({ path = [], message }) => ({ field: path.map(keyOf).join('.'), description: message }));
  return new BadRequestException({ title: 'The request is not right', detail: fields.map(({ field, description }) => `${field}: ${description}`).join('; '), fields });
}

function keyOf(part: unknown): string {
  return String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part);
}
