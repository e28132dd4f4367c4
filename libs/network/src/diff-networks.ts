import { isDeepStrictEqual } from 'node:util';
import type { NetworkDocument } from './document.js';

/** A thing that differs between two documents. */
export interface NetworkDifference {
  readonly change: 'added' | 'removed' | 'changed';
  readonly thing: 'node' | 'requirement' | 'supply';
  /** node id; node/input; from/to/input */
  readonly key: string;
  readonly fields: FieldDifference[];
}

/** JSON before and after; empty where the field is absent. */
export interface FieldDifference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

type Things = Map<string, Record<string, unknown>>;

/** What differs between two versions, by node, then requirement, then supply, each by its key. Citations count too. */
export function diffNetworks(before: NetworkDocument, after: NetworkDocument): NetworkDifference[] {
  return [
    ...diffThings('node', byKey(before.nodes, (node) => node.id), byKey(after.nodes, (node) => node.id)),
    ...diffThings('requirement', byKey(before.requirements, requirementKey), byKey(after.requirements, requirementKey)),
    ...diffThings('supply', byKey(before.supplies, supplyKey), byKey(after.supplies, supplyKey)),
  ];
}

const requirementKey = ({ node, input }: { node: string; input: string }) => `${node}/${input}`;
const supplyKey = ({ from, to, input }: { from: string; to: string; input: string }) => `${from}/${to}/${input}`;

function byKey<T extends object>(things: readonly T[], key: (thing: T) => string): Things {
  return new Map(things.map((thing) => [key(thing), Object.fromEntries(Object.entries(thing))]));
}

function diffThings(thing: NetworkDifference['thing'], before: Things, after: Things): NetworkDifference[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const fields = diffFields(was ?? {}, is ?? {});
    if (was && is && fields.length === 0) return [];
    return [{ change: was ? (is ? 'changed' : 'removed') : 'added', thing, key, fields }];
  });
}

function diffFields(before: Record<string, unknown>, after: Record<string, unknown>): FieldDifference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .map((field) => ({ field, before: json(before[field]), after: json(after[field]) }));
}

function json(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}
