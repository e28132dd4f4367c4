import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const GRPC_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What every service counts, for Prometheus. A service adds its own to `registry`. */
export class Metrics {
  readonly registry = new Registry();

  private readonly calls = new Counter({
    name: 'grpc_server_handled_total',
    help: 'Calls answered, by method and status code',
    labelNames: ['method', 'code'],
    registers: [this.registry],
  });

  private readonly durations = new Histogram({
    name: 'grpc_server_handling_seconds',
    help: 'Time from the beginning of a call to its status',
    labelNames: ['method'],
    buckets: GRPC_SECONDS,
    registers: [this.registry],
  });

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
  }

  observeCall(method: string, code: string, seconds: number): void {
    this.calls.inc({ method, code });
    this.durations.observe({ method }, seconds);
  }

  /** A gauge that asks for its values when it is read. */
  gauge<L extends string>(name: string, help: string, labelNames: readonly L[], read: () => Promise<readonly Reading<L>[]> | readonly Reading<L>[]): void {
    new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { labels, value } of await read()) this.set(labels, value);
      },
    });
  }
}

export interface Reading<L extends string> {
  readonly labels: Record<L, string>;
  readonly value: number;
}
