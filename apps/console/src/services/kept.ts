interface Answer<T> {
  readonly at: number;
  readonly value: Promise<T>;
}

/** Answers that many ask for at once and again: each is asked for once and kept for a while. */
export class Kept<T> {
  private readonly answers = new Map<string, Answer<T>>();

  /** @param milliseconds how long an answer is good; @param most answers kept */
  constructor(
    private readonly milliseconds: number,
    private readonly most = 8,
  ) {}

  get(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.answers.get(key);
    if (known && Date.now() - known.at < this.milliseconds) return known.value;
    const value = ask();
    this.answers.delete(key);
    this.answers.set(key, { at: Date.now(), value });
    value.catch(() => this.forget(key, value));
    if (this.answers.size > this.most) this.answers.delete(this.answers.keys().next().value!);
    return value;
  }

  private forget(key: string, value: Promise<T>): void {
    if (this.answers.get(key)?.value === value) this.answers.delete(key);
  }
}
