import type { delivery } from '@chokepoint/contracts/grpc';
import { CallError, type CapacityConnection, type DeliveryConnection } from '@chokepoint/service/client';
import { status } from '@grpc/grpc-js';
import type { EventLine } from '../documents/event-file.js';
import { importRow, isCapacityReport, reportRequest } from './messages.js';

/** What became of facts that were sent. */
export interface Sent {
  readonly accepted: number;
  readonly alreadyKnown: number;
  /** What was refused, each with its line and field. */
  readonly problems: readonly string[];
}

export interface Doors {
  readonly capacity: CapacityConnection;
  readonly delivery: DeliveryConnection;
}

const NOTHING: Sent = { accepted: 0, alreadyKnown: 0, problems: [] };
/** Enough to keep a service busy, few enough not to make it queue. */
const CALLS_AT_ONCE = 16;
const ROWS_AT_ONCE = 1_000;

/** Sends facts through the services' own doors; what they know already changes nothing. */
export async function sendFacts(lines: readonly EventLine[], { capacity, delivery }: Doors): Promise<Sent> {
  const reports = lines.filter(isCapacityReport);
  const rows = lines.filter((line) => !isCapacityReport(line));
  const sent = await Promise.all([sendReports(reports, capacity), sendRows(rows, delivery)]);
  return sum(sent);
}

async function sendReports(lines: readonly EventLine[], capacity: CapacityConnection): Promise<Sent> {
  const sent: Sent[] = [];
  for (const group of inGroups(lines, CALLS_AT_ONCE)) sent.push(...(await Promise.all(group.map((line) => sendReport(line, capacity)))));
  return sum(sent);
}

async function sendReport(line: EventLine, capacity: CapacityConnection): Promise<Sent> {
  try {
    const { alreadyKnown } = await capacity.report(reportRequest(line));
    return { ...NOTHING, [alreadyKnown ? 'alreadyKnown' : 'accepted']: 1 };
  } catch (error) {
    const isRefused = error instanceof CallError && (error.code === status.INVALID_ARGUMENT || error.code === status.ALREADY_EXISTS);
    if (!isRefused) throw error;
    const { violations, details } = error;
    return { ...NOTHING, problems: problemsOf(line, violations.length > 0 ? violations : [{ field: '', description: details }]) };
  }
}

async function sendRows(lines: readonly EventLine[], delivery: DeliveryConnection): Promise<Sent> {
  const sent: Sent[] = [];
  for (const group of inGroups(lines, ROWS_AT_ONCE)) {
    const { accepted, alreadyKnown, answers } = await delivery.importDeliveries(group.map(importRow));
    sent.push({ accepted, alreadyKnown, problems: answers.flatMap((answer) => refusal(group[answer.row], answer)) });
  }
  return sum(sent);
}

function refusal(line: EventLine, { result, problems }: delivery.RowAnswer): string[] {
  if (result === 'conflict') return problemsOf(line, [{ field: '/id', description: 'is known with another content' }]);
  return result === 'rejected' ? problemsOf(line, problems) : [];
}

/** A request holds the data of an event under a name of its own. */
function problemsOf({ line }: EventLine, problems: readonly { field: string; description: string }[]): string[] {
  return problems.map(({ field, description }) => {
    const place = field.replace(/^\/(report|ordered|received|cancelled|delayed)(?=\/|$)/, '/data').replace(/^\/identity(?=\/)/, '');
    return `line ${line}: ${place === '' ? '' : `${place}: `}${description}`;
  });
}

function sum(parts: readonly Sent[]): Sent {
  return parts.reduce(
    (total, part) => ({
      accepted: total.accepted + part.accepted,
      alreadyKnown: total.alreadyKnown + part.alreadyKnown,
      problems: [...total.problems, ...part.problems],
    }),
    NOTHING,
  );
}

function* inGroups<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
