import { compileNetwork, NoBaselineError } from './compile-network.js';
import type { CompiledNetwork } from './compiled-network.js';
import type { NetworkDocument } from './document.js';
import type { Problem } from './problem.js';
import { type ReadDocument, readDocument } from './read-document.js';
import { referenceProblems } from './reference-rules.js';
import { completeShares } from './share-rules.js';
import { zeroLeadCycles } from './zero-lead.js';

/** All that can be said about a document: with errors there is no network, warnings never stop one. */
export interface ParsedNetwork {
  /** The document with its defaults filled in */
  readonly network?: NetworkDocument;
  readonly compiled?: CompiledNetwork;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Checks a network document by every rule of section 1 of the exposure model and fills in defaults.
 * All errors are collected; only whether a baseline exists is not asked of a document that is wrong otherwise.
 */
export function parseNetwork(document: unknown): ParsedNetwork {
  const read = readDocument(document);
  const { supplies, problems } = completeShares(read.supplies);
  const errors = [...read.errors, ...referenceProblems(read), ...problems, ...leadProblems(read)];
  if (errors.length > 0) return { errors, warnings: read.warnings };
  const network = completed(read, supplies);
  try {
    return { network, compiled: compileNetwork(network), errors, warnings: read.warnings };
  } catch (error) {
    if (!(error instanceof NoBaselineError)) throw error;
    return { errors: [noBaseline(error)], warnings: read.warnings };
  }
}

function completed({ id, asOf, nodes, requirements }: ReadDocument, supplies: NetworkDocument['supplies']): NetworkDocument {
  return {
    id,
    ...(asOf === undefined ? {} : { asOf }),
    nodes: nodes.map(({ value }) => value),
    requirements: requirements.map(({ value }) => value),
    supplies,
  };
}

/** Cycles are looked for among the lanes whose ends are known and whose lead could be read. */
function leadProblems({ nodes, supplies }: ReadDocument): Problem[] {
  const index = new Map(nodes.map(({ value }, place) => [value.id, place]));
  const lanes = supplies.filter(({ value, refused }) => index.has(value.from) && index.has(value.to) && !refused.has('leadWeeks'));
  const ends = {
    from: lanes.map(({ value }) => index.get(value.from)!),
    to: lanes.map(({ value }) => index.get(value.to)!),
    leadWeeks: lanes.map(({ value }) => value.leadWeeks),
  };
  return zeroLeadCycles(nodes.length, ends, lanes.map(({ row }) => row));
}

function noBaseline({ requirement, message }: NoBaselineError): Problem {
  return { path: `/requirements/${requirement}/unitsPerOutput`, code: 'no-baseline', message };
}
