/** Answers by question for a while: whoever asks the same meanwhile gets the same, and waits for the same work. */
export class RecentAnswers<T> {
  private readonly answers = new Map<string, { readonly answer: Promise<T>; readonly until: number }>();

  constructor(
    private readonly most: number,
    private readonly keptMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Failures are not kept. */
  get(question: string, work: () => Promise<T>): Promise<T> {
    const known = this.answers.get(question);
    if (known !== undefined && known.until > this.now()) return known.answer;
    const answer = work();
    answer.catch(() => this.answers.get(question)?.answer === answer && this.answers.delete(question));
    this.answers.delete(question);
    this.answers.set(question, { answer, until: this.now() + this.keptMs });
    if (this.answers.size > this.most) this.answers.delete(this.answers.keys().next().value!);
    return answer;
  }
}
