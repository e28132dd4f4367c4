export { REQUIRED_COLUMNS, TABLE_NAMES, type TableName, fieldsOf } from './fields.js';
export { type DocumentOfTables, networkOfTables } from './network-of-tables.js';
export { type NetworkTable, type NetworkTables, networkTables } from './network-tables.js';
export { cellOfText, textOfCell } from './text-cell.js';
