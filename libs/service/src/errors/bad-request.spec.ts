import { fromJSON, type MethodDefinition, type ServiceDefinition } from '@grpc/proto-loader';
import { decodeBadRequest, encodeBadRequest } from './bad-request.js';

const field = (type: string, id: number, rule?: string) => ({ type, id, ...(rule && { rule }) });

/** The messages as googleapis declares them, read by protobufjs. */
const google = fromJSON({
  nested: {
    Status: { fields: { code: field('int32', 1), message: field('string', 2), details: field('Any', 3, 'repeated') } },
    Any: { fields: { type_url: field('string', 1), value: field('bytes', 2) } },
    BadRequest: { fields: { field_violations: field('FieldViolation', 1, 'repeated') } },
    FieldViolation: { fields: { field: field('string', 1), description: field('string', 2) } },
    Reader: { methods: { Status: { requestType: 'Status', responseType: 'BadRequest' } } },
  },
} as never);
interface Status {
  readonly details: readonly { readonly value: Buffer }[];
}
const method = (google['Reader'] as ServiceDefinition)['Status'] as MethodDefinition<Status, object>;
const { requestDeserialize: readStatus, responseDeserialize: readBadRequest } = method;

const violations = [
  { field: '/report/remaining', description: 'Too small: expected number to be >=0' },
  { field: '/report/sources/0/url', description: 'größer' },
];

describe('grpc-status-details-bin', () => {
  it('is a google.rpc.Status with a google.rpc.BadRequest, as others read it', () => {
    const status = readStatus(encodeBadRequest(3, 'wrong', violations));
    expect(status).toMatchObject({ code: 3, message: 'wrong', details: [{ type_url: 'type.googleapis.com/google.rpc.BadRequest' }] });
    expect(readBadRequest(status.details[0].value)).toEqual({ field_violations: violations });
  });

  it('is read back', () => expect(decodeBadRequest(encodeBadRequest(3, 'wrong', violations))).toEqual(violations));

  it('says how many violations are left out where there are too many', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({ field: `/supplies/${index}/share`, description: 'expected 0..1' }));
    const encoded = encodeBadRequest(3, 'x'.repeat(10_000), many);
    const read = decodeBadRequest(encoded);
    expect(encoded.length).toBeLessThan(6_000);
    expect(read.at(0)).toEqual(many[0]);
    expect(read.at(-1)).toEqual({ field: '', description: `${5_001 - read.length} more` });
  });

  it('holds no violations where it holds something else', () => expect(decodeBadRequest(Buffer.from([0x08, 0x05]))).toEqual([]));
});
