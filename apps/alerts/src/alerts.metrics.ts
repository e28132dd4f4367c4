import type { Metrics } from '@chokepoint/service';
import type pg from 'pg';
import { Counter } from 'prom-client';
import type { AlertType } from './decide/alert.js';
import type { Outcome } from './deliver/outcome.js';

/** What the alerts service counts. */
export class AlertsMetrics {
  private readonly alerts: Counter<'type'>;
  private readonly attempts: Counter<'outcome'>;

  constructor(metrics: Metrics, pool: pg.Pool) {
    const registers = [metrics.registry];
    this.alerts = new Counter({ name: 'chokepoint_alerts_total', help: 'Alerts decided, by type', labelNames: ['type'], registers });
    this.attempts = new Counter({
      name: 'chokepoint_webhook_attempts_total',
      help: 'Webhook attempts, by what became of the delivery',
      labelNames: ['outcome'],
      registers,
    });
    metrics.gauge('chokepoint_webhooks_pending', 'Deliveries not yet at their end, and the age of the oldest in seconds', ['measure'], () =>
      pendingDeliveries(pool),
    );
    metrics.gauge(
      'chokepoint_scorings_blocked_seconds',
      'How long the scorings of a network have waited for one that is missing',
      ['network'],
      () => blockedNetworks(pool),
    );
  }

  decided(type: AlertType): void {
    this.alerts.inc({ type });
  }

  attempted(outcome: Outcome['state']): void {
    this.attempts.inc({ outcome });
  }
}

async function pendingDeliveries(pool: pg.Pool) {
  const { rows } = await pool.query<{ count: number; age: number }>(
    `SELECT count(*)::int AS count, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS age FROM alerts.delivery WHERE state = 'pending'`,
  );
  return [
    { labels: { measure: 'deliveries' }, value: rows[0].count },
    { labels: { measure: 'oldest_seconds' }, value: rows[0].age },
  ];
}

async function blockedNetworks(pool: pg.Pool) {
  const { rows } = await pool.query<{ network: string; seconds: number }>(
    'SELECT network, extract(epoch FROM now() - blocked_since)::float8 AS seconds FROM alerts.network WHERE blocked_since IS NOT NULL',
  );
  return rows.map(({ network, seconds }) => ({ labels: { network }, value: seconds }));
}
