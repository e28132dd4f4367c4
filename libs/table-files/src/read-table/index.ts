export { openTable, type Batch, type Table } from './open-table.js';
export { readWholeTable, type WholeTable } from './whole-table.js';
export type { Row } from './split-rows.js';
export { ENCODINGS, type TableEncoding, type TableOptions } from './table-options.js';
export { problemText, UnreadableTable, type TableProblem } from './table-problem.js';
