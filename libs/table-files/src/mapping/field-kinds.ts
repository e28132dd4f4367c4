import type { FieldKind } from './fields-schema.js';

const KINDS: Readonly<Record<string, FieldKind>> = {
  quantity: 'number',
  delayDays: 'number',
  yield: 'number',
  confidence: 'number',
  promised: 'moment',
  at: 'moment',
  start: 'moment',
  until: 'moment',
  time: 'moment',
  final: 'boolean',
};
const OPTIONAL: ReadonlySet<string> = new Set(['final', 'to', 'input', 'delayDays', 'yield', 'start', 'until', 'confidence', 'cause']);

export const kindOf = (field: string): FieldKind => KINDS[field] ?? 'text';

/** Whether a fact may do without; a delay names fewer fields than an order line. */
export function isOptional(type: string, field: string): boolean {
  return type === 'delayed' ? OPTIONAL.has(field) : field === 'final';
}
