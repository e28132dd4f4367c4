import type { Basis } from './evidence.js';

/** A part of the page: what it says, and what each of its findings rests on. */
export interface Section {
  readonly title: string;
  /** Paragraphs, tables and lists */
  readonly body: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** What a finding rests on. */
export interface Evidence {
  readonly finding: string;
  /** node indices, without what is upstream of them */
  readonly nodes: Iterable<number>;
  /** Numbers that stand elsewhere than in the network: in events, in recorded losses */
  readonly beside?: readonly Basis[];
}
