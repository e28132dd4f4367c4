import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { Violation } from './errors.js';

const TYPE_URL = 'type.googleapis.com/google.rpc.BadRequest';
/** Clients accept about 8 KiB of trailers in all. */
const MAX_BYTES = 5_000;
const MAX_TEXT = 400;

/**
 * `google.rpc.Status` with one `google.rpc.BadRequest`: the value of `grpc-status-details-bin`. Where there are more
 * violations than trailers hold, the last one says how many are left out.
 */
export function encodeBadRequest(code: number, message: string, violations: readonly Violation[]): Buffer {
  const badRequest = new BinaryWriter();
  let bytes = 0;
  for (const [index, violation] of violations.entries()) {
    const encoded = encodeViolation(violation);
    bytes += encoded.length;
    if (bytes > MAX_BYTES) {
      badRequest.tag(1, 2).bytes(encodeViolation({ field: '', description: `${violations.length - index} more` }));
      break;
    }
    badRequest.tag(1, 2).bytes(encoded);
  }
  const any = new BinaryWriter().tag(1, 2).string(TYPE_URL).tag(2, 2).bytes(badRequest.finish()).finish();
  const status = new BinaryWriter().tag(1, 0).int32(code).tag(2, 2).string(shortened(message)).tag(3, 2).bytes(any);
  return Buffer.from(status.finish());
}

/** The violations in a `grpc-status-details-bin`; none where it holds something else. */
export function decodeBadRequest(details: Uint8Array): Violation[] {
  return messagesAt(details, 3).flatMap((any) => {
    if (textAt(any, 1) !== TYPE_URL) return [];
    return messagesAt(any, 2).flatMap((badRequest) => messagesAt(badRequest, 1)).map(decodeViolation);
  });
}

function encodeViolation({ field, description }: Violation): Uint8Array {
  return new BinaryWriter().tag(1, 2).string(shortened(field)).tag(2, 2).string(shortened(description)).finish();
}

function decodeViolation(bytes: Uint8Array): Violation {
  return { field: textAt(bytes, 1), description: textAt(bytes, 2) };
}

export function shortened(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT).toWellFormed()}…`;
}

function textAt(message: Uint8Array, fieldNumber: number): string {
  const [bytes = new Uint8Array()] = messagesAt(message, fieldNumber);
  return Buffer.from(bytes).toString('utf8');
}

/** The contents of a length-delimited field, each time it occurs. */
function messagesAt(message: Uint8Array, fieldNumber: number): Uint8Array[] {
  const reader = new BinaryReader(message);
  const found: Uint8Array[] = [];
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    if (number === fieldNumber && wireType === WireType.LengthDelimited) found.push(reader.bytes());
    else reader.skip(wireType, number);
  }
  return found;
}
