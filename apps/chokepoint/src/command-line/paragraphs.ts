/** More rows than these are counted, not shown. */
export const MOST_ROWS = 20;

/** Parts of an answer with a blank line between them; what is empty is left out. */
export function paragraphs(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

export function bullets(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence}`).join('\n');
}

/** What a list leaves out. @param singular such as `node` */
export function othersText(others: number, singular: string, plural = `${singular}s`): string | false {
  return others > 0 && `${others} more ${others === 1 ? singular : plural}: --json has all.`;
}
