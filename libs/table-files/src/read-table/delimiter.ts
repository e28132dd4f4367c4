const CANDIDATES = [',', ';', '\t', '|'] as const;

/** The delimiter that stands most often outside quotes in the header; the comma where there is none, as in a table of one column. */
export function delimiterOf(header: string, quote: string | null): string {
  const bare = quote === null ? header : header.split(quote).filter((_, index) => index % 2 === 0).join('');
  const counts = CANDIDATES.map((candidate) => bare.split(candidate).length);
  return CANDIDATES[counts.indexOf(Math.max(...counts))];
}
