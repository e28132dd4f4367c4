import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { putRule } from '../rules/change-rules.js';
import type { PutExposureRule, PutRule } from '../rules/read-rule.js';
import { SecretBox } from '../rules/secret.js';
import { NETWORK } from './database.js';

export const SECRETS = new SecretBox(randomBytes(32).toString('base64'));

/** Puts a rule on everything in the network at 25 points, but for what a test says. */
export async function put(pool: pg.Pool, id: string, more: Partial<PutExposureRule> = {}) {
  const rule: PutRule = {
    id,
    on: 'exposure',
    network: NETWORK,
    scope: { kind: 'all', value: '' },
    threshold: 25,
    raiseAt: String(more.threshold ?? 25),
    url: 'https://hooks.example/',
    receiver: 'hooks.example:443',
    secret: randomBytes(24),
    disabled: false,
    ...more,
  };
  return putRule(pool, SECRETS, rule);
}

/** The deliveries in the order of their decisions, with the names of their nodes. */
export async function deliveries(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string; type: string; nodes: string[]; state: string }>(
    'SELECT id, type, nodes, state FROM alerts.delivery ORDER BY position',
  );
  return rows.map(({ id, type, nodes, state }) => `${id} ${type.split('.')[2]} ${nodes.join('+')} ${state}`);
}

/** The raised nodes, `rule:node`. */
export async function raised(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ rule: string; node: string }>('SELECT rule, node FROM alerts.raised ORDER BY rule, node');
  return rows.map(({ rule, node }) => `${rule}:${node}`);
}
