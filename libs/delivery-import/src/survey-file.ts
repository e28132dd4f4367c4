import type { TableProblem } from '@chokepoint/table-files';
import { passThrough, type DeliveryFile, type Passage, type Reader } from './delivery-file.js';
import type { ProblemList } from './problem-list.js';
import { Survey } from './survey.js';

/**
 * The first pass through a file: what it brings; what is wrong with it is added to `problems`, which stays open.
 * @throws UnreadableTable where the rest of it makes no sense, BadMapping where the mapping does not fit the header
 */
export async function surveyFile(file: DeliveryFile, problems: ProblemList, passage: Omit<Passage, 'skip'>, also: Pick<Reader, 'row'> = {}): Promise<Survey> {
  const found = new Survey();
  const reader: Reader = {
    row: (row, reading, index) => {
      found.add(row, reading);
      if (reading && 'problems' in reading) problems.add(reading.problems);
      also.row?.(row, reading, index);
    },
    broken: (broken: readonly TableProblem[]) => {
      found.addBroken(broken);
      problems.add(broken);
    },
  };
  for await (const _ of passThrough(file, reader, passage)) await problems.flush();
  return found;
}
