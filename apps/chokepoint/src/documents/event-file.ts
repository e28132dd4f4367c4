import type { Fact } from '@chokepoint/contracts';
import { decodeStructured, parseFact, type ReceivedEvent, type Rejection } from '@chokepoint/contracts/cloudevents';
import { BadInput } from '../command-line/failures.js';
import { problemLine, readText } from './json-file.js';

/** One event with its line in the file, as it was written and as a fact. */
export interface EventLine {
  readonly line: number;
  readonly event: ReceivedEvent;
  readonly fact: Fact;
}

/** The events of a file of lines, one structured CloudEvent each; blank lines are passed over. */
export async function readEventFile(path: string): Promise<EventLine[]> {
  return parseEventLines(await readText(path));
}

/** Reads every line, so that one run names everything that is wrong. */
export function parseEventLines(text: string): EventLine[] {
  const problems: string[] = [];
  const events: EventLine[] = [];
  text.split('\n').forEach((content, index) => {
    if (content.trim() === '') return;
    const read = parseLine(content, index + 1);
    if ('problems' in read) problems.push(...read.problems.map((problem) => `line ${index + 1}: ${problemLine(problem)}`));
    else events.push(read);
  });
  if (problems.length > 0) throw new BadInput(problems);
  return events;
}

function parseLine(content: string, line: number): EventLine | Rejection {
  const decoded = decodeStructured(content);
  if (!decoded.ok) return decoded;
  const parsed = parseFact(decoded.event);
  return parsed.ok ? { line, event: decoded.event, fact: parsed.fact } : parsed;
}
