import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { GrpcService } from '@chokepoint/contracts/grpc';
import { connectAlerts, connectCapacity, connectDelivery, connectRisk } from '@chokepoint/service/client';
import { eventually } from '@chokepoint/testing';
import type { EventLine } from '../../documents/event-file.js';
import { sendFacts } from '../../publish/send-facts.js';
import { startReceiver, type AlertReceiver, type ReceivedAlert } from '../../up/alert-receiver/receiver.js';
import { patiently } from '../../up/patience.js';
import { replay } from '../../up/replay/replay.js';
import type { Fault } from './faults.js';
import type { Ground } from './given-ground.js';
import { GivenProcess } from './given-process.js';
import { expectSettled } from './settled.js';
import type { Story } from './story.js';

export interface RunOptions {
  readonly ground: Ground;
  readonly faults?: readonly Fault[];
  /** For the logs of the services. */
  readonly folder: string;
  /** Told of each fault that struck, while the process is dead, with the ids of the webhooks that have come. */
  onStruck?(fault: Fault, received: ReadonlySet<string>): Promise<void>;
  /** Told when the clock has come to the end of a day. */
  onDay?(day: number): void;
}

const SERVICES: readonly GrpcService[] = ['capacity', 'delivery', 'risk', 'alerts'];
const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const RULE = 'acceptance';
/** Each on one lane, so that what shares an alert does not depend on what came together. */
const LANE_RULES = [
  { id: 'late', on: 'delivery.overdue', scope: { vendor: 'skhynix-hbm3e' }, minQuantity: 100 },
  { id: 'drifting', on: 'lane.drifting', scope: { lane: { from: 'tsmc-cowos-l', to: 'gb200' } } },
];
/** A webhook whose sender died comes again after twice as long. */
const WEBHOOK_TIMEOUT_MS = 1_500;
/** So often the replay waits until nothing is under way, so that every service gets its share of the days. */
const REST_EVERY_DAYS = 4;
/** One of the days of rest. */
const OUTSIDERS_DAY = 2 * REST_EVERY_DAYS;
const SETTLE_WITHIN_MS = 90_000;

type Connections = Awaited<ReturnType<typeof connect>>;

/** The four services on a ground, a receiver of their webhooks, and a client that tells them a story and does not give up. */
export class GivenRun {
  private constructor(
    private readonly options: RunOptions,
    private readonly receiver: AlertReceiver,
    /** Every webhook that came, in order. */
    readonly received: readonly ReceivedAlert[],
    private readonly processes: readonly GivenProcess[],
    private readonly connections: Connections,
  ) {}

  static async start(options: RunOptions): Promise<GivenRun> {
    const received: ReceivedAlert[] = [];
    const receiver = await startReceiver({ secret: SECRET, onAlert: (alert) => received.push(alert) });
    const processes = SERVICES.map((name) => processOf(name, receiver, received, options));
    const connections = await connect(processes);
    return new GivenRun(options, receiver, received, processes, connections);
  }

  /** Faults that have not struck. */
  get ahead(): readonly Fault[] {
    return this.processes.flatMap((process) => process.ahead);
  }

  /** Tells the whole story, each command under its id until it is answered, and waits until all of it has had its effects. */
  async tell(story: Story, signal: AbortSignal): Promise<void> {
    const { alerts, risk } = this.connections;
    const { network, days } = story;
    const rule = { id: RULE, network: network.id, scope: { all: true }, raiseAt: 'guarded', url: this.receiver.url, secret: SECRET };
    const laneRules = LANE_RULES.map((each) => ({ ...each, url: this.receiver.url, secret: SECRET }));
    for (const each of [rule, ...laneRules]) await patiently(() => alerts.putRule({ rule: each }), signal);
    await patiently(() => risk.importNetwork({ document: network.document, dryRun: false }), signal);
    const services = {
      publish: (events: readonly EventLine[]) => this.publish(events, signal),
      factsHeld: async () => Number((await patiently(() => risk.getStatus({}), signal)).facts),
      advanceTo: async (clock: number) => {
        await patiently(() => risk.advanceTo({ time: new Date(clock).toISOString() }), signal);
        await this.endOfDay(days.findIndex((day) => day.clock === clock) + 1, story);
      },
    };
    await replay(days, services, { replayedBefore: 0, signal, onDay: () => signal.throwIfAborted() });
    await this.settle(story.outsiders.length);
  }

  private async publish(events: readonly EventLine[], signal: AbortSignal): Promise<number> {
    const { accepted, problems } = await patiently(() => sendFacts(events, this.connections), signal);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return accepted;
  }

  private async endOfDay(day: number, story: Story): Promise<void> {
    const { ground, onDay } = this.options;
    onDay?.(day);
    if (day === OUTSIDERS_DAY) await ground.eventLog.publish(story.outsiders);
    if (day % REST_EVERY_DAYS === 0) await this.settle(day < OUTSIDERS_DAY ? 0 : story.outsiders.length);
  }

  /** Waits until nothing is under way any more. */
  private async settle(rejects: number): Promise<void> {
    await eventually(() => expectSettled(this.options.ground.pool, rejects), SETTLE_WITHIN_MS);
  }

  async stop(): Promise<void> {
    for (const connection of Object.values(this.connections)) connection.close();
    await Promise.all(this.processes.map((process) => process.stop()));
    this.receiver.stop();
  }
}

function processOf(name: GrpcService, receiver: AlertReceiver, received: readonly ReceivedAlert[], options: RunOptions): GivenProcess {
  const { ground, faults = [], folder, onStruck } = options;
  const own = {
    RISK_CLOCK: 'replay',
    ATTRIBUTION_PROJECTIONS: '16',
    SECRETS_KEY: randomBytes(32).toString('base64'),
    WEBHOOK_ALLOW: `127.0.0.1:${receiver.port}`,
    WEBHOOK_TIMEOUT_MS: String(WEBHOOK_TIMEOUT_MS),
  };
  const ours = faults.filter(({ service }) => service === name);
  const tell = async (fault: Fault) => onStruck?.(fault, new Set(received.map(({ id }) => id)));
  return new GivenProcess({ name, env: { ...ground.env, ...own }, logFile: join(folder, `${name}.log`), faults: ours, onStruck: tell });
}

async function connect(processes: readonly GivenProcess[]) {
  const [capacity, delivery, risk, alerts] = (await Promise.all(processes.map((process) => process.start()))) as [string, string, string, string];
  return { capacity: connectCapacity(capacity), delivery: connectDelivery(delivery), risk: connectRisk(risk), alerts: connectAlerts(alerts) };
}
