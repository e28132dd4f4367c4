import { identifier } from '@chokepoint/contracts';
import type { risk } from '@chokepoint/contracts/grpc';
import type pg from 'pg';
import { z } from 'zod';
import { NotFound } from '../errors/errors.js';
import { parseInput } from '../errors/violations.js';
import { pageOf, pageSize, readPageToken } from '../grpc/pages.js';
import { answerMessage, contentMessage, summaryMessage } from './messages.js';
import type { TakeAgain } from './outcome.js';
import { readRow, readSummaries, type QuarantineSchema } from './quarantine-rows.js';
import { requeue } from './requeue.js';

/** All are held in memory at once, a megabyte each at most. */
const MOST_IDS = 100;
const BEHIND_ALL = String(2n ** 63n - 1n);

const POSITION = z.string().regex(/^\d{1,19}$/).refine((digits) => BigInt(digits) < 2n ** 63n);
const FILTER = z.object({ topic: identifier.optional(), state: z.enum(['kept', 'requeued']).optional() });
const ID = z.string().regex(/^[1-9]\d*$/, 'expected the id of a record in quarantine');
const ONE = z.object({ id: ID });
const SOME = z.object({ ids: z.array(ID).min(1, 'expected one id at least').max(MOST_IDS, `expected ${MOST_IDS} ids at most`) });

/**
 * Answers what clients ask about a service's quarantine. Both services have the same messages, each in its own package;
 * their types are the same.
 */
export class QuarantineDesk {
  constructor(
    private readonly pool: pg.Pool,
    private readonly schema: QuarantineSchema,
    private readonly takeAgain: TakeAgain,
  ) {}

  async list(request: risk.ListQuarantineRequest): Promise<risk.ListQuarantineResponse> {
    const size = pageSize(request.pageSize);
    const before = readPageToken(request.pageToken, POSITION) ?? BEHIND_ALL;
    const filter = parseInput(FILTER, { topic: request.topic ?? undefined, state: request.state ?? undefined });
    const { page, nextPageToken } = pageOf(await readSummaries(this.pool, this.schema, filter, before, size + 1), size, ({ id }) => id);
    return { records: page.map(summaryMessage), nextPageToken };
  }

  async get(request: risk.GetQuarantinedRequest): Promise<risk.GetQuarantinedResponse> {
    const { id } = parseInput(ONE, request);
    const row = await readRow(this.pool, this.schema, id);
    if (!row) throw new NotFound(`no record ${id} in quarantine`);
    return { record: summaryMessage(row), content: contentMessage(row) };
  }

  async requeue(request: risk.RequeueRequest): Promise<risk.RequeueResponse> {
    const { ids } = parseInput(SOME, request);
    const outcomes = await requeue(this.pool, this.schema, ids, this.takeAgain);
    return { answers: ids.map((id) => answerMessage(id, outcomes.get(id))) };
  }
}
