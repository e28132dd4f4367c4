import type { Row, RowReading, TableProblem } from '@chokepoint/table-files';
import { passThrough, type DeliveryFile, type Passage, type Reader } from './delivery-file.js';
import type { ProblemList } from './problem-list.js';
import { Statements } from './statements.js';
import { Survey } from './survey.js';

export interface Surveying extends Omit<Passage, 'skip'> {
  /** Rows are changes, each from its own time on, and no snapshot of how the order lines stand. */
  readonly changeLog?: boolean;
}

const CONTRADICTS = 'says something else than a row before about the same order line or receipt; `id` may name the columns that tell receipts apart';

/**
 * The first pass through a file: what it brings; what is wrong with it is added to `problems`, which stays open.
 * @throws UnreadableTable where the rest of it makes no sense, BadMapping where the mapping does not fit the header
 */
export async function surveyFile(file: DeliveryFile, problems: ProblemList, { changeLog = false, ...passage }: Surveying, also: Pick<Reader, 'row'> = {}): Promise<Survey> {
  const found = new Survey();
  const statements = new Statements(changeLog);
  const reader: Reader = {
    row: (row, said, index) => {
      const reading = checked(row, said, statements);
      if (reading !== said) found.contradicting.add(index);
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

/** A snapshot says one thing about an order line: a row that says another has a problem. */
function checked({ line }: Row, reading: RowReading, statements: Statements): RowReading {
  if (!reading || 'problems' in reading) return reading;
  const wrong = reading.facts.filter((fact) => statements.contradicts(fact));
  if (wrong.length === 0) return reading;
  return { problems: wrong.map(({ data }) => ({ line, column: '', value: `${data.order}/${data.line}`, reason: CONTRADICTS })) };
}
