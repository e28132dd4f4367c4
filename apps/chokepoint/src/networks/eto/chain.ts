import type { EtoData, EtoLink } from './eto-data.js';

/** What goes into what, by id. */
export interface Chain {
  /** Into an input: other inputs, each needed */
  readonly goesInto: ReadonlyMap<string, readonly string[]>;
  /** Types of an input */
  readonly types: ReadonlyMap<string, readonly string[]>;
  /** Last steps of a stage that the sequence leads nowhere, by the first steps of the next stage, of which each needs one of them */
  readonly handedOn: ReadonlyMap<string, readonly string[]>;
  readonly notes: readonly string[];
}

/** The sequence as a graph; where it ends before the last product, the stages go on in their order. */
export function chainOf({ inputs, stages, sequence }: Pick<EtoData, 'inputs' | 'stages' | 'sequence'>): Chain {
  const goesInto = grouped(sequence, ({ goesInto: to }) => to);
  const types = grouped(sequence, ({ isTypeOf }) => isTypeOf);
  const leading = new Set(sequence.filter((link) => link.goesInto !== undefined || link.isTypeOf !== undefined).map(({ input }) => input));
  const handedOn = new Map<string, string[]>();
  const notes: string[] = [];
  const order = [...stages.keys()];
  const steps = (stage: string) => [...inputs.values()].filter((input) => input.type === 'process' && input.stage === stage).map(({ id }) => id);
  order.slice(0, -1).forEach((stage, place) => {
    const last = steps(stage).filter((id) => !leading.has(id));
    const first = steps(order[place + 1]).filter((id) => !(goesInto.get(id) ?? []).some((from) => inputs.get(from)?.type === 'process' && inputs.get(from)?.stage === order[place + 1]));
    if (last.length === 0 || first.length === 0) return;
    for (const id of first) handedOn.set(id, last);
    const name = (id: string) => inputs.get(id)!.name;
    notes.push(`the sequence ends after ${last.map(name).join(', ')}: one of them goes into ${first.map(name).join(', ')}`);
  });
  return { goesInto, types, handedOn, notes };
}

function grouped(sequence: readonly EtoLink[], into: (link: EtoLink) => string | undefined): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const link of sequence) {
    const to = into(link);
    if (to === undefined || to === link.input) continue;
    groups.set(to, [...new Set([...(groups.get(to) ?? []), link.input])]);
  }
  return groups;
}

/** Everything that one of `ends` is made with, themselves included. */
export function upstreamOf({ goesInto, types, handedOn }: Chain, ends: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const queue = [...ends];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const links of [goesInto, types, handedOn]) queue.push(...(links.get(id) ?? []));
  }
  return reached;
}
