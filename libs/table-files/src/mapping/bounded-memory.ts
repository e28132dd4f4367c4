const MOST_ENTRIES = 50_000;

/** Remembers what was made of a text: tables repeat their days. Forgets everything when full, which costs little and bounds it. */
export function remembering<T>(make: (text: string) => T, most = MOST_ENTRIES): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(detached(text), made);
    return made;
  };
}

/** A copy of its own: a piece of a larger text keeps all of it in memory for as long as it is kept. */
export function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
