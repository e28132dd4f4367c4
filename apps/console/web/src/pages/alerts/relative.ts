const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;
const WORDS = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

/** `4 minutes ago`, `in 2 hours`: in the largest unit that it has one of. */
export function relative(moment: number, now: number): string {
  const away = moment - now;
  const [unit, length] = UNITS.find(([, each]) => Math.abs(away) >= each) ?? UNITS[3];
  return WORDS.format(Math.trunc(away / length) || -0, unit);
}
