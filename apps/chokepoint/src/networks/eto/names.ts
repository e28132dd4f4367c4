/** Short ids out of names, each given once: `euv-lithography-tools`. */
export class Names {
  private readonly ids = new Map<string, string>();
  private readonly taken = new Set<string>();

  /** @param key what is named, once for all; it also tells two of one name apart */
  of(key: string, name: string): string {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const short = slug(name) || slug(key);
    const id = this.taken.has(short) ? `${short}-${slug(key)}` : short;
    this.taken.add(id);
    this.ids.set(key, id);
    return id;
  }
}

function slug(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{Mark}/gu, '').toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').replaceAll(/^-|-$/g, '');
}
