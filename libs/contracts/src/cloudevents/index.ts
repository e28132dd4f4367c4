export { compareContents, canonicalJson, contentHash, preferred, type EventContent } from './content.js';
export { decodeCloudEvent, decodeStructured, type Decoded } from './decode.js';
export { encodeBinary, encodeRecord, encodeStructured, type EncodedMessage, type EncodedRecord, type OutgoingEvent } from './encode.js';
export type { KafkaMessage, ReceivedEvent } from './message.js';
export { parseData, parseEvent, parseFact } from './parse.js';
export { pointerStep, type Problem, type Rejection, type RejectionReason } from './problem.js';
export { firstUnstorable, MAX_VALUE_BYTES } from './storable-json.js';
