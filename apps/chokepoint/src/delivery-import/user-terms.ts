import { ChangedFile } from '@chokepoint/delivery-import';
import { BadMapping } from '@chokepoint/table-files';
import { BadInput, Failed } from '../command-line/failures.js';
import { problemLineIn } from '../documents/json-file.js';

/** Does `work` on a table, and tells what is wrong with the table or its mapping as the user named them. */
export async function inUsersTerms<R>(table: string, mapping: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    throw told(error, table, mapping);
  }
}

function told(error: unknown, table: string, mapping: string): unknown {
  if (error instanceof BadMapping) return new BadInput(error.problems.map(problemLineIn(mapping)));
  if (error instanceof ChangedFile) return new Failed(error.message);
  const { code, path, message } = error as NodeJS.ErrnoException;
  return path === table && (code === 'EACCES' || code === 'EISDIR') ? new BadInput([`${table}: ${message}`]) : error;
}

/** A file that the user named. @throws BadInput where it cannot be found or made */
export async function named<R>(path: string, work: Promise<R>): Promise<R> {
  return work.catch((error: unknown) => {
    throw new BadInput([`${path}: ${(error as Error).message}`]);
  });
}
