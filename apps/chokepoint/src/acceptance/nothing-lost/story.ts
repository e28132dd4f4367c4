import type { OutgoingRecord } from '@chokepoint/event-log';
import { parseEventLines, type EventLine } from '../../documents/event-file.js';
import { loadReference } from '../../up/reference.js';
import { replayDays, type ReplayDay } from '../../up/replay/days.js';
import { chanceOf } from './chance.js';

/** What happens in every run alike. */
export interface Story {
  readonly network: { readonly id: string; readonly document: string };
  readonly days: readonly ReplayDay[];
  /** What outsiders write straight into the log, each to be quarantined. */
  readonly outsiders: readonly OutgoingRecord[];
}

const DAY_MS = 86_400_000;
const BEGIN = Date.parse('2024-10-01');
const END = Date.parse('2025-02-01') - 1;
const LANES = [
  { from: 'skhynix-hbm3e', to: 'b200', input: 'hbm' },
  { from: 'tsmc-cowos-l', to: 'gb200', input: 'cowos' },
];
/** Lines that stop and start again, in turn. */
const UNSTEADY = ['tsmc-cowos-l', 'tsmc-4n', 'skhynix-hbm3e', 'tsmc-n5'];

/** The autumn and winter of 2024 on the reference network, with orders that come later and later and lines that stop and start. */
export async function loadStory(): Promise<Story> {
  const { network, timeline } = await loadReference();
  const known = timeline.events.filter(({ event: { time } }) => time >= BEGIN && time <= END);
  const invented = [...LANES.flatMap(ordersOn), ...stops()].filter(({ event }) => event.time <= END);
  const events = [...known, ...invented];
  const { id } = JSON.parse(network.document) as { id: string };
  return { network: { id, document: network.document }, days: replayDays(events, BEGIN - 1, END), outsiders: [noEvent, anotherContent(invented[0])] };
}

type Lane = (typeof LANES)[number];

/** One order a day. What was promised comes about on the day, later from the second month on, and never quite all of it. */
function ordersOn(lane: Lane, place: number): EventLine[] {
  const chance = chanceOf(place);
  const lines = Array.from({ length: (END + 1 - BEGIN) / DAY_MS }, (_, day) => {
    const line = { ...lane, order: `PO-${day}`, line: '1' };
    const promised = day + 5;
    const arrival = promised + chance.below(3) + (day > 35 ? 6 : 0);
    const received = { ...line, quantity: 90 + chance.below(11), at: moment(arrival, 9), final: true };
    return [
      fact('delivery.ordered', `${lane.from}/${day}/ordered`, moment(day, 8), { ...line, quantity: 100, promised: moment(promised, 0) }),
      chance.below(20) === 0
        ? fact('delivery.cancelled', `${lane.from}/${day}/cancelled`, moment(day + 2, 8), line)
        : fact('delivery.received', `${lane.from}/${day}/received`, moment(arrival, 10), received),
    ];
  });
  return parseEventLines(lines.flat().join('\n'));
}

/** Every third day one of the lines stops, for two days. */
function stops(): EventLine[] {
  const lines: string[] = [];
  for (let day = 1; moment(day, 0) < new Date(END).toISOString(); day += 3) {
    const node = UNSTEADY[Math.floor(day / 3) % UNSTEADY.length];
    const report = { node, incident: `stop-${day}`, start: moment(day, 1), remaining: 0 };
    lines.push(fact('capacity.reported', `stop-${day}`, moment(day, 6), { ...report, status: 'confirmed', until: moment(day + 40, 1) }));
    lines.push(fact('capacity.reported', `start-${day}`, moment(day + 2, 6), { ...report, status: 'restored' }));
  }
  return parseEventLines(lines.join('\n'));
}

function fact(type: string, id: string, time: string, data: object): string {
  return JSON.stringify({ specversion: '1.0', source: '//acceptance', id, type: `chokepoint.${type}.v1`, time, data });
}

function moment(day: number, hour: number): string {
  return new Date(BEGIN + day * DAY_MS + hour * 3_600_000).toISOString();
}

const noEvent: OutgoingRecord = { topic: 'chokepoint.capacity', key: Buffer.from('tsmc-n5'), value: Buffer.from('no event'), headers: {} };

/** The key of a fact that Delivery has published, with other words: one of the two is to be quarantined. */
function anotherContent({ event }: EventLine): OutgoingRecord {
  const value = fact('delivery.ordered', event.id, new Date(event.time).toISOString(), { ...(event.data as object), quantity: 1 });
  const headers = { 'content-type': Buffer.from('application/cloudevents+json') };
  return { topic: 'chokepoint.deliveries', key: Buffer.from('another'), value: Buffer.from(value), headers };
}
