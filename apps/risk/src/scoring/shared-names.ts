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

/** The fact with its source, its type and the names of its lane shared; ids, orders and lines are as many as facts. */
export function withSharedNames(fact: Fact, names: SharedNames): Fact {
  const { source, id, time, type, data } = fact;
  const shared = { source: names.one(source), id, time, type: names.one(type) };
  if (!('order' in data)) return { ...shared, data } as Fact;
  return { ...shared, data: { ...data, from: names.one(data.from), to: names.one(data.to), input: names.one(data.input) } } as Fact;
}
