import { z } from 'zod';

export const KEEPERS = ['risk', 'alerts'] as const;
const MOST = 1_000;
/** As many as a service reads again in one call. */
export const MOST_REQUEUED = 100;

export const keeper = z.enum(KEEPERS);
export type Keeper = z.output<typeof keeper>;
const recordId = z.string().regex(/^[1-9]\d{0,17}$/, 'expected the id of a record, a whole number');
export const recordPath = z.object({ service: keeper, id: recordId });
export const quarantineQuery = z.object({
  service: keeper.optional(),
  state: z.enum(['kept', 'requeued']).optional(),
  limit: z.coerce.number().int().min(1).max(MOST).default(200).describe('the newest so many of each service'),
});

export const quarantinedRecord = z
  .object({
    service: keeper.describe('who keeps it'),
    id: z.string().describe('of this service'),
    topic: z.string(),
    partition: z.int(),
    offset: z.string(),
    key: z.string().optional().describe('the first 256 bytes as text'),
    reason: z.string().describe('the kind of mistake, as of the newest attempt'),
    detail: z.string().describe('the same in words, with the paths of fields; in lists the first 1,000 characters'),
    receivedAt: z.string(),
    size: z.int().describe('bytes of key and value'),
    state: z.enum(['kept', 'requeued']),
    attempts: z.int().describe('how often it was read again'),
    requeuedAt: z.string().optional(),
  })
  .meta({ id: 'QuarantinedRecord' });
export type QuarantinedRecord = z.output<typeof quarantinedRecord>;

export const quarantineView = z
  .object({
    records: z.array(quarantinedRecord).describe('the newest first'),
    more: z.boolean(),
    away: z.array(keeper).describe('services that did not tell theirs'),
  })
  .meta({ id: 'QuarantineView' });
export type QuarantineView = z.output<typeof quarantineView>;

export const recordBytes = z.object({ base64: z.string().describe('the first 64 KiB'), size: z.int().describe('bytes in all') }).meta({ id: 'RecordBytes' });
export type RecordBytes = z.output<typeof recordBytes>;

/** A record with what came. */
export const quarantinedDetail = z
  .object({
    record: quarantinedRecord,
    key: recordBytes.optional(),
    headers: z.array(z.object({ name: z.string(), value: recordBytes })),
    value: recordBytes.optional(),
  })
  .meta({ id: 'QuarantinedDetail' });
export type QuarantinedDetail = z.output<typeof quarantinedDetail>;

export const requeueBody = z.object({ records: z.array(recordPath).min(1, 'expected one record at least').max(MOST_REQUEUED, `expected ${MOST_REQUEUED} records at most`) }).meta({ id: 'RequeueBody' });
export type RequeueBody = z.output<typeof requeueBody>;

export const requeueAnswer = z
  .object({
    service: keeper,
    id: z.string(),
    result: z.enum(['accepted', 'already_known', 'rejected', 'not_found']),
    reason: z.string().optional(),
    detail: z.string().optional(),
  })
  .meta({ id: 'RequeueAnswer' });
export type RequeueAnswer = z.output<typeof requeueAnswer>;

export const requeueAnswers = z.object({ answers: z.array(requeueAnswer).describe('in the order asked') }).meta({ id: 'RequeueAnswers' });
export type RequeueAnswers = z.output<typeof requeueAnswers>;
