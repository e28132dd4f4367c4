import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseEventLines, type EventLine } from '../documents/event-file.js';

const DATA = new URL('../../../../data/', import.meta.url);

/** What comes with the product: a network and what happened to it. */
export interface Reference {
  readonly network: { readonly document: string; readonly hash: string };
  readonly timeline: { readonly events: readonly EventLine[]; readonly hash: string };
}

export async function loadReference(): Promise<Reference> {
  const [document, timeline] = await Promise.all([read('reference-network.json'), read('timeline.jsonl')]);
  return { network: { document, hash: hashOf(document) }, timeline: { events: withoutRepetitions(parseEventLines(timeline)), hash: hashOf(timeline) } };
}

function read(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(name, DATA)), 'utf8');
}

function withoutRepetitions(events: readonly EventLine[]): EventLine[] {
  return [...new Map(events.map((line) => [JSON.stringify([line.event.source, line.event.id]), line])).values()];
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
