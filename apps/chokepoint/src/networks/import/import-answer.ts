import type { risk } from '@chokepoint/contracts/grpc';
import type { NetworkGaps, Problem } from '@chokepoint/network';
import type { Inspection, NetworkComparison } from '@chokepoint/workers';
import { comparisonOfMessage } from '../comparison.js';

/** What `import network --json` prints. */
export interface ImportAnswer extends NetworkComparison {
  readonly network: string;
  /** Null where the document was compared with a file */
  readonly version: number | null;
  readonly unchanged: boolean;
  readonly nodes: number;
  readonly lanes: number;
  readonly warnings: readonly Pick<Problem, 'path' | 'message'>[];
  readonly standingShortages: Readonly<Record<string, number>>;
  /** The version or the file that the changes are relative to; null where there is none */
  readonly comparedWith: number | string | null;
  readonly gaps: NetworkGaps;
}

export function importAnswerOfMessage(message: risk.ImportNetworkResponse): ImportAnswer {
  const { network, version, unchanged, nodes, lanes, warnings, standingShortages, comparedWith, filledShares } = message;
  return {
    network,
    version,
    unchanged,
    nodes,
    lanes,
    warnings: warnings.map(({ field, description }) => ({ path: field, message: description })),
    standingShortages,
    comparedWith: comparedWith ?? null,
    ...comparisonOfMessage(message),
    gaps: { filledShares, withoutOwner: message.nodesWithoutOwner, withoutCountry: message.nodesWithoutCountry },
  };
}

/** The same without a service. @param against the file that it was compared with */
export function importAnswerOfFiles({ id: network, nodes, lanes, warnings, standingShortages, gaps }: Inspection, against: string, comparison: NetworkComparison): ImportAnswer {
  return {
    network,
    version: null,
    unchanged: comparison.changes.length === 0,
    nodes,
    lanes,
    warnings: warnings.map(({ path, message }) => ({ path, message })),
    standingShortages: Object.fromEntries(standingShortages),
    comparedWith: against,
    ...comparison,
    gaps,
  };
}
