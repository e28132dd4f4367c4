import { alerts } from '@chokepoint/contracts/grpc';
import {
  FailedPrecondition,
  InvalidInput,
  NotFound,
  pageOf,
  pageSize,
  parseInput,
  POOL,
  QuarantineDesk,
  readPageToken,
  SETTINGS,
} from '@chokepoint/service';
import { Controller, Inject } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { AlertsMetrics } from './alerts.metrics.js';
import { isSuccess } from './deliver/outcome.js';
import { replay } from './deliver/replay.js';
import { sendTest } from './deliver/test-message.js';
import { takeAgain } from './intake/take-again.js';
import { DELIVERY_STATES, Lists } from './list/store.js';
import { deleteRule, putRule } from './rules/change-rules.js';
import { readRule, type FieldProblem } from './rules/read-rule.js';
import { findRule } from './rules/rule-store.js';
import type { AlertsSettings } from './settings.js';

const RULE_TOKEN = z.string();
const DELIVERY_TOKEN = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);
const DELIVERY_FILTER = z.object({ state: z.enum(DELIVERY_STATES).optional() });

/** The service `Alerts` over gRPC. */
@Controller()
@alerts.AlertsControllerMethods()
export class AlertsController implements alerts.AlertsController {
  private readonly lists: Lists;
  private readonly quarantine: QuarantineDesk;

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SETTINGS) private readonly settings: AlertsSettings,
    @Inject(AlertsMetrics) metrics: AlertsMetrics,
  ) {
    this.lists = new Lists(pool);
    this.quarantine = new QuarantineDesk(pool, 'alerts', takeAgain((type) => metrics.decided(type)));
  }

  async putRule({ rule }: alerts.PutRuleRequest): Promise<alerts.PutRuleResponse> {
    const { LEVEL_BOUNDS: bounds, WEBHOOK_ALLOW: allowed, SECRETS_KEY: secrets } = this.settings;
    const read = readRule(rule, { bounds, allowed });
    if (Array.isArray(read)) throw invalid(read);
    const problem = await putRule(this.pool, secrets, read);
    if (problem) throw invalid([problem]);
    return { rule: await this.lists.rule(read.id) };
  }

  async listRules(request: alerts.ListRulesRequest): Promise<alerts.ListRulesResponse> {
    const size = pageSize(request.pageSize);
    const rows = await this.lists.rules(readPageToken(request.pageToken, RULE_TOKEN), size + 1);
    const { page, nextPageToken } = pageOf(rows, size, ({ position }) => position);
    return { rules: page.map(({ entry }) => entry), nextPageToken };
  }

  async deleteRule({ id }: alerts.DeleteRuleRequest): Promise<alerts.DeleteRuleResponse> {
    if (!(await deleteRule(this.pool, id))) throw unknownRule(id);
    return {};
  }

  async testRule({ id }: alerts.TestRuleRequest): Promise<alerts.TestRuleResponse> {
    const rule = await findRule(this.pool, id);
    if (rule === undefined) throw unknownRule(id);
    const { SECRETS_KEY: secrets, WEBHOOK_ALLOW: allowed, WEBHOOK_TIMEOUT_MS: timeoutMs } = this.settings;
    const answer = await sendTest(rule, secrets, { allowed, timeoutMs });
    return { delivered: isSuccess(answer), status: answer.status, detail: answer.detail };
  }

  async listDeliveries(request: alerts.ListDeliveriesRequest): Promise<alerts.ListDeliveriesResponse> {
    const size = pageSize(request.pageSize);
    const { state } = parseInput(DELIVERY_FILTER, { state: request.state });
    const rows = await this.lists.deliveries({ rule: request.rule, state }, readPageToken(request.pageToken, DELIVERY_TOKEN), size + 1);
    const { page, nextPageToken } = pageOf(rows, size, ({ position }) => position);
    return { deliveries: page.map(({ entry }) => entry), nextPageToken };
  }

  async replay({ id }: alerts.ReplayRequest): Promise<alerts.ReplayResponse> {
    const replayed = await replay(this.pool, id);
    if (replayed === 'unknown') throw new NotFound(`no delivery has the id "${id}"`);
    if (replayed === 'rule-gone') throw new FailedPrecondition('its rule is deleted, and the address and the secret with it');
    if (replayed === 'rule-disabled')
      throw new FailedPrecondition('its rule is disabled, by hand or since its receiver answered 410; enable the rule first');
    return { delivery: await this.lists.delivery(id) };
  }

  listQuarantine(request: alerts.ListQuarantineRequest): Promise<alerts.ListQuarantineResponse> {
    return this.quarantine.list(request);
  }

  getQuarantined(request: alerts.GetQuarantinedRequest): Promise<alerts.GetQuarantinedResponse> {
    return this.quarantine.get(request);
  }

  requeue(request: alerts.RequeueRequest): Promise<alerts.RequeueResponse> {
    return this.quarantine.requeue(request);
  }
}

function invalid(problems: readonly FieldProblem[]): InvalidInput {
  return new InvalidInput(problems.map(({ path, message }) => ({ field: path, description: message })));
}

function unknownRule(id: string): NotFound {
  return new NotFound(`no rule has the id "${id}"`);
}
