export { mappingSchema, type Condition, type FactMapping, type Mapping } from './mapping-schema.js';
export { BadMapping, mappingJsonSchema, parseMapping, type MappingProblem } from './parse-mapping.js';
