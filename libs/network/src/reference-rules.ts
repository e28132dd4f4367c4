import type { Problem } from './problem.js';
import type { ReadDocument } from './read-document.js';

/** NUL cannot occur in an identifier, so joined keys are as unique as what they join. */
export const keyOf = (...ids: string[]): string => ids.join('\u0000');

/**
 * Unknown ids, duplicates, lanes without their requirement and requirements without a lane (exposure model, section 1).
 * Of two that are the same, the second is reported: at its id for nodes, as a whole for requirements and lanes.
 */
export function referenceProblems(document: ReadDocument): Problem[] {
  const nodes = new Set<string>();
  const requirements = new Set<string>();
  const supplied = new Set<string>();
  const problems = [
    ...nodeProblems(document, nodes),
    ...requirementProblems(document, nodes, requirements),
    ...laneProblems(document, nodes, requirements, supplied),
  ];
  for (const { row, value } of document.requirements) {
    if (!supplied.has(keyOf(value.node, value.input))) {
      problems.push({ path: `/requirements/${row}`, code: 'requirement-without-lane', message: `no lane supplies ${value.node} with ${value.input}` });
    }
  }
  return problems;
}

function* nodeProblems({ nodes }: ReadDocument, seen: Set<string>): Generator<Problem> {
  for (const { row, value } of nodes) {
    if (seen.has(value.id)) yield { path: `/nodes/${row}/id`, code: 'duplicate', message: `a second node ${value.id}` };
    seen.add(value.id);
  }
}

function* requirementProblems({ requirements }: ReadDocument, nodes: ReadonlySet<string>, seen: Set<string>): Generator<Problem> {
  for (const { row, value } of requirements) {
    const key = keyOf(value.node, value.input);
    if (!nodes.has(value.node)) yield unknown(`/requirements/${row}/node`, value.node);
    if (seen.has(key)) yield { path: `/requirements/${row}`, code: 'duplicate', message: `a second requirement of ${value.node} for ${value.input}` };
    seen.add(key);
  }
}

function* laneProblems(
  { supplies }: ReadDocument,
  nodes: ReadonlySet<string>,
  requirements: ReadonlySet<string>,
  supplied: Set<string>,
): Generator<Problem> {
  const seen = new Set<string>();
  for (const { row, value } of supplies) {
    const lane = keyOf(value.from, value.to, value.input);
    const requirement = keyOf(value.to, value.input);
    if (!nodes.has(value.from)) yield unknown(`/supplies/${row}/from`, value.from);
    if (!nodes.has(value.to)) yield unknown(`/supplies/${row}/to`, value.to);
    else if (!requirements.has(requirement)) {
      yield { path: `/supplies/${row}/input`, code: 'lane-without-requirement', message: `${value.to} does not require ${value.input}` };
    }
    if (seen.has(lane)) yield { path: `/supplies/${row}`, code: 'duplicate', message: `a second lane from ${value.from} to ${value.to} for ${value.input}` };
    seen.add(lane);
    supplied.add(requirement);
  }
}

function unknown(path: string, id: string): Problem {
  return { path, code: 'unknown-id', message: `no node ${id}` };
}
