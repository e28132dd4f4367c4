import leven from 'leven';

const MOST_NAMED = 3;

/**
 * The known names that are most like one that is not known, the nearest first: those that begin with it or hold it before
 * those that differ from it in a few letters (Levenshtein distance up to half its length). Case does not count.
 */
export function nearestNames(name: string, known: Iterable<string>, most = MOST_NAMED): string[] {
  const asked = name.toLowerCase();
  return [...new Set(known)]
    .map((each) => ({ each, distance: distanceOf(asked, each.toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.max(1, asked.length / 2))
    .sort((a, b) => a.distance - b.distance || (a.each < b.each ? -1 : 1))
    .slice(0, most)
    .map(({ each }) => each);
}

function distanceOf(asked: string, known: string): number {
  if (asked === '') return Infinity;
  if (known.startsWith(asked)) return 0.25;
  return known.includes(asked) ? 0.5 : leven(asked, known);
}

/** `no vendor "acmee" is known; the nearest: acme` */
export function unknownName({ what, name, known }: { readonly what: string; readonly name: string; readonly known: Iterable<string> }): string {
  return `no ${what} "${name}" is known${nearestText(name, known)}`;
}

/** What to say behind a name that is not known: `; the nearest: acme`; where nothing is near, the first few that are known. */
export function nearestText(name: string, known: Iterable<string>): string {
  const names = [...new Set(known)].sort();
  if (names.length === 0) return ', nor any other yet';
  const nearest = nearestNames(name, names);
  if (nearest.length > 0) return `; the nearest: ${nearest.join(', ')}`;
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `; known: ${names.slice(0, MOST_NAMED).join(', ')}${more}`;
}
