import type { capacity, delivery } from '@chokepoint/contracts/grpc';
import type { IncidentStatus, Statement, StatementSource } from '../contract/index.js';

type Said = Partial<capacity.CapacityReport> & Partial<delivery.DelayReport>;

const NUMBERS = ['remaining', 'delayDays', 'yield', 'rampWeeks', 'scrap', 'confidence'] as const;
const TEXTS = ['start', 'until', 'cause'] as const;

/** What a report says, without what it leaves out: over gRPC that may come as null. */
export function statementOf(report: Said): Statement {
  const numbers = NUMBERS.flatMap((name) => (typeof report[name] === 'number' ? [[name, report[name]]] : []));
  const texts = TEXTS.flatMap((name) => (typeof report[name] === 'string' ? [[name, report[name]]] : []));
  const sources = (report.sources ?? []).map(sourceOf);
  return { status: report.status as IncidentStatus, ...(Object.fromEntries([...numbers, ...texts]) as object), sources };
}

function sourceOf({ url, basis, rule, note }: capacity.Source): StatementSource {
  return { url, ...(basis && { basis }), ...(rule && { rule }), ...(note && { note }) };
}
