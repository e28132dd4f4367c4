import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseEventLines, type EventLine } from '../documents/event-file.js';
import { readText } from '../documents/json-file.js';

const DATA = new URL('../../../../data/', import.meta.url);

/** What comes with the product: a network and what happened to it. */
export interface Reference {
  readonly network: { readonly document: string; readonly hash: string };
  readonly timeline: { readonly events: readonly EventLine[]; readonly hash: string };
}

/** @param options.timeline a file in place of the timeline that comes with the product */
export async function loadReference(options: { readonly timeline?: string } = {}): Promise<Reference> {
  const [document, timeline] = await Promise.all([read('reference-network.json'), options.timeline ? readText(options.timeline) : read('timeline.jsonl')]);
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
