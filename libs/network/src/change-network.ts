import { z } from 'zod';
import { type NetworkDocument, nodeSchema, requirementSchema, type Supply, supplySchema } from './document.js';
import { type ParsedNetwork, parseNetwork } from './parse-network.js';
import { type Problem, problemsOf } from './problem.js';
import { keyOf } from './reference-rules.js';

/** Things to merge into a document, each by its key: fields that are given replace those that stand there, what is new is added. */
export const networkChangeSchema = z.object({
  nodes: z.array(z.looseObject({ id: nodeSchema.shape.id })).default([]),
  requirements: z.array(z.looseObject({ node: requirementSchema.shape.node, input: requirementSchema.shape.input })).default([]),
  supplies: z.array(z.looseObject({ from: supplySchema.shape.from, to: supplySchema.shape.to, input: supplySchema.shape.input })).default([]),
});

type NetworkChange = z.output<typeof networkChangeSchema>;

export interface ChangedNetwork extends ParsedNetwork {
  /** What was altered beside what the change says, with paths into the changed document */
  readonly notes: readonly Problem[];
}

/**
 * A network as it would be after a change: a second source, more stock, another share.
 * Where the shares of a requirement that the change touches no longer sum to 1, the lanes that it does not name give way
 * in proportion, so that a second source can be added without counting out the first again.
 * Errors of the change have paths into the change, those of what comes out have paths into the changed document.
 */
export function changeNetwork(document: NetworkDocument, change: unknown): ChangedNetwork {
  const parsed = networkChangeSchema.safeParse(change);
  if (!parsed.success) return { errors: problemsOf(parsed.error), warnings: [], notes: [] };
  const nodes = merge(document.nodes, parsed.data.nodes, ({ id }) => id);
  const requirements = merge(document.requirements, parsed.data.requirements, ({ node, input }) => keyOf(node, input));
  const merged = merge(document.supplies, parsed.data.supplies, laneKey);
  const { supplies, notes } = giveWay(merged, parsed.data);
  return { ...parseNetwork({ ...document, nodes, requirements, supplies }), notes };
}

const laneKey = ({ from, to, input }: Pick<Supply, 'from' | 'to' | 'input'>): string => keyOf(from, to, input);

function merge<T extends object, C extends object>(things: readonly T[], changes: readonly C[], key: (thing: T | C) => string): T[] {
  const merged = new Map<string, T>(things.map((thing) => [key(thing), thing]));
  for (const change of changes) merged.set(key(change), Object.assign({}, merged.get(key(change)), change));
  return [...merged.values()];
}

const requirementOf = ({ to, input }: Pick<Supply, 'to' | 'input'>): string => keyOf(to, input);

/** Shares that are named stay; the others of the same requirement share what is left of 1 as they did. */
function giveWay(supplies: readonly Supply[], change: NetworkChange): { supplies: Supply[]; notes: Problem[] } {
  const named = new Set(change.supplies.filter(({ share }) => share !== undefined).map(laneKey));
  const touched = new Set(change.supplies.filter(({ share }) => share !== undefined).map(requirementOf));
  const factors = new Map<string, number>();
  for (const [requirement, lanes] of Map.groupBy(supplies, requirementOf)) {
    if (touched.has(requirement)) factors.set(requirement, factorFor(lanes, named));
  }
  const notes: Problem[] = [];
  const scaled = supplies.map((supply, row) => {
    const factor = named.has(laneKey(supply)) ? 1 : (factors.get(requirementOf(supply)) ?? 1);
    if (factor === 1 || !(supply.share > 0)) return supply;
    const share = supply.share * factor;
    notes.push({ path: `/supplies/${row}/share`, code: 'shares', message: `${supply.from} → ${supply.to}: ${percent(supply.share)} gives way to ${percent(share)}` });
    return { ...supply, share };
  });
  return { supplies: scaled, notes };
}

/** 1 where the shares sum to 1 already, or where nothing is left that could give way: the document's rules say what is wrong then. */
function factorFor(lanes: readonly Supply[], named: ReadonlySet<string>): number {
  const sum = (of: readonly Supply[]) => of.reduce((total, { share }) => total + (typeof share === 'number' ? share : 0), 0);
  const fixed = sum(lanes.filter((lane) => named.has(laneKey(lane))));
  const others = sum(lanes.filter((lane) => !named.has(laneKey(lane))));
  if (Math.abs(fixed + others - 1) <= 1e-9 || !(others > 0) || fixed > 1) return 1;
  return (1 - fixed) / others;
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(2))} %`;
}

