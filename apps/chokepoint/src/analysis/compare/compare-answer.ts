import type { risk } from '@chokepoint/contracts/grpc';
import { differenceOf, type Note, notesOf } from '../what-if/what-if-answer.js';

type ByNode<T> = Readonly<Record<string, T>>;

/** Exposure on both networks; null where a network does not have the node. */
export interface Compared {
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
}

/** What `compare --json` prints. */
export interface CompareAnswer {
  readonly nodes: ByNode<Compared>;
  readonly before: ByNode<Compared['before']>;
  readonly after: ByNode<Compared['after']>;
  readonly difference: ByNode<Compared['difference']>;
  /** What a change altered beside what it says */
  readonly notes: readonly Note[];
}

/** @param before exposure by node, as `after`: nodes of the first network first */
export function compareAnswer(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>, notes: readonly Note[]): CompareAnswer {
  const nodes = [...new Set([...before.keys(), ...after.keys()])];
  return answerOf(nodes.map((node) => ({ node, before: before.get(node), after: after.get(node) })), notes);
}

export function compareAnswerOfMessage({ nodes, notes }: risk.CompareResult): CompareAnswer {
  return answerOf(nodes, notesOf(notes));
}

function answerOf(nodes: readonly Pick<risk.ComparedNode, 'node' | 'before' | 'after'>[], notes: readonly Note[]): CompareAnswer {
  const compared = nodes.map(({ node, before, after }) => [node, { before: before ?? null, after: after ?? null, difference: differenceOf(before, after) }] as const);
  const column = (name: keyof Compared) => Object.fromEntries(compared.map(([node, values]) => [node, values[name]]));
  return { nodes: Object.fromEntries(compared), before: column('before'), after: column('after'), difference: column('difference'), notes: notes.map(({ path, message }) => ({ path, message })) };
}
