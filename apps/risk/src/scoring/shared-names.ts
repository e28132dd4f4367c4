import type { Fact } from '@chokepoint/contracts';

/** One text for each name: every row of a database brings its own copies, and facts are kept by the million. */
export class SharedNames {
  private readonly known = new Map<string, string>();

  one(name: string): string {
    const shared = this.known.get(name);
    if (shared !== undefined) return shared;
    this.known.set(name, name);
    return name;
  }
}

/** The fact with the names of its lane shared; orders and lines are as many as facts. */
export function withSharedNames(fact: Fact, names: SharedNames): Fact {
  if (!('order' in fact.data)) return fact;
  const { from, to, input } = fact.data;
  return { ...fact, data: { ...fact.data, from: names.one(from), to: names.one(to), input: names.one(input) } } as Fact;
}
