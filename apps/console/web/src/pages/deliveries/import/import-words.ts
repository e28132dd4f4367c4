import type { ImportedLane, ImportSurvey, ImportView } from '@chokepoint/console-service/contract';
import { importTexts } from './import-texts.js';

export const isAtWork = (view: Pick<ImportView, 'state'> | undefined): boolean => view?.state === 'reading' || view?.state === 'storing';

export const factsOf = ({ facts }: Pick<ImportSurvey, 'facts'>): number => facts.ordered + facts.received + facts.cancelled + facts.delayed;

/** Whether Import may be pressed: as on the command line, bad rows keep all from being stored unless they are allowed. */
export function mayStore({ state, problems, survey }: Pick<ImportView, 'state' | 'problems' | 'survey'>, allowBad: boolean): boolean {
  if (!survey || factsOf(survey) === 0 || state === 'reading' || state === 'storing' || state === 'stored') return false;
  return allowBad || problems.count === 0;
}

/** What the network knows of a lane. */
export function knownText({ known, unknownVendor, unknownBuyer }: ImportedLane): string {
  const texts = importTexts.found;
  if (known === undefined) return '';
  if (known) return texts.known;
  if (unknownVendor && unknownBuyer) return texts.unknownBoth;
  return unknownVendor ? texts.unknownVendor : unknownBuyer ? texts.unknownBuyer : texts.unknown;
}

const UNTOLD = new Set(['from', 'to', 'input']);

/** A fact in a line: its lane, then what it says. */
export function factText(data: ImportSurvey['sample'][number]['data']): string {
  const rest = Object.entries(data).filter(([name]) => !UNTOLD.has(name));
  return `${data['from']} → ${data['to'] ?? ''}${data['input'] === undefined ? '' : `, ${data['input']}`}: ${rest.map(([name, value]) => `${name} ${value}`).join(', ')}`;
}

/** Where a line and column (both from 1) lie in a text. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

/** The line that a problem stands in, with a mark under its place. */
export function markedLine(text: string, line: number, column: number, length: number): string {
  const shown = (text.split('\n')[line - 1] ?? '').slice(0, 160);
  return `${shown}\n${' '.repeat(Math.min(column - 1, shown.length))}${'^'.repeat(Math.max(1, Math.min(length, shown.length - column + 1)))}`;
}
