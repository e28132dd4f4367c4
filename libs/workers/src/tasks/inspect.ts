import { createHash } from 'node:crypto';
import { canonicalJson } from '@chokepoint/contracts';
import { type CompiledNetwork, type NetworkGaps, networkGaps, parseNetwork, type Problem, standingShortages } from '@chokepoint/network';
import { type NetworkSource, textOf } from '../network-source.js';
import { loadNetwork } from './loaded-networks.js';

/** What the event loop needs to know of a network that it does not hold itself. */
export interface NetworkOutline {
  readonly id: string;
  readonly nodeIds: readonly string[];
  readonly kinds: readonly (string | undefined)[];
  readonly owners: readonly (string | undefined)[];
  /** [nodes] */
  readonly ttrWeeks: Float64Array;
  readonly laneCount: number;
  /** [nodes + 1] into the lanes that leave a node */
  readonly laneStart: Int32Array;
  /** [lanes] node index */
  readonly laneTo: Int32Array;
  /** [lanes] into `inputs` */
  readonly laneInput: Int32Array;
  readonly inputs: readonly string[];
}

/** What importing a document would find. */
export interface Inspection {
  readonly id: string;
  readonly nodes: number;
  readonly lanes: number;
  readonly warnings: readonly Problem[];
  /** Capacity over baseline where below 1 */
  readonly standingShortages: ReadonlyMap<string, number>;
  readonly gaps: NetworkGaps;
  /** SHA-256 of the document's canonical JSON: the order of its members and its white space do not matter */
  readonly hash: Uint8Array;
}

/** Checks a document. With errors there is nothing else to tell; text that is no JSON is one error, at the root. */
export function inspect(source: NetworkSource): { readonly inspection?: Inspection; readonly errors: readonly Problem[] } {
  const document = readJson(source);
  if ('message' in document) return { errors: [{ path: '', code: 'type', message: `is not JSON: ${document.message}` }] };
  const { compiled, errors, warnings } = parseNetwork(document.json);
  if (!compiled) return { errors };
  const hash = createHash('sha256').update(canonicalJson(document.json)).digest();
  const { id, nodeCount: nodes, laneCount: lanes } = compiled;
  const gaps = networkGaps(document.json, compiled.document);
  return { inspection: { id, nodes, lanes, warnings, standingShortages: standingShortages(compiled), gaps, hash }, errors };
}

function readJson(source: NetworkSource): { json: unknown } | { message: string } {
  try {
    return { json: JSON.parse(textOf(source)) };
  } catch (error) {
    return { message: (error as Error).message };
  }
}

/** The outline of a document that was checked. */
export function outline(source: NetworkSource): NetworkOutline {
  return outlineOf(loadNetwork(source).compiled);
}

function outlineOf({ id, document, nodeIds, laneCount, laneStart, laneTo, laneRow }: CompiledNetwork): NetworkOutline {
  const inputs = new Map<string, number>();
  const numberOf = (input: string): number => {
    const known = inputs.get(input) ?? inputs.size;
    inputs.set(input, known);
    return known;
  };
  return {
    id,
    nodeIds: [...nodeIds],
    kinds: document.nodes.map(({ kind }) => kind),
    owners: document.nodes.map(({ owner }) => owner),
    ttrWeeks: Float64Array.from(document.nodes, ({ ttrWeeks }) => ttrWeeks),
    laneCount,
    laneStart,
    laneTo,
    laneInput: laneRow.map((row) => numberOf(document.supplies[row].input)),
    inputs: [...inputs.keys()],
  };
}
