export { compileMapping, type RowReading } from './compile-mapping.js';
export { eventInput, factId, typeOf, type DeliveryType, type FactKind, type TableFact } from './table-fact.js';
