import type { Choice, ChoiceGroup } from './options-of.js';

export type { Choice, ChoiceGroup };

export const isGroup = (option: Choice | ChoiceGroup): option is ChoiceGroup => 'group' in option;

/** Options of which every word of the search is in the name or what stands beside it; at most `most`. */
export function matching(options: readonly (Choice | ChoiceGroup)[], search: string, most: number): (Choice | ChoiceGroup)[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  let left = most;
  const take = (choices: readonly Choice[]): Choice[] => {
    const found = choices.filter(({ label, value, aside = '' }) => words.every((word) => `${label} ${value} ${aside}`.toLowerCase().includes(word))).slice(0, left);
    left -= found.length;
    return found;
  };
  return options.flatMap((option): (Choice | ChoiceGroup)[] => {
    if (!isGroup(option)) return take([option]);
    const items = take(option.items);
    return items.length > 0 ? [{ ...option, items }] : [];
  });
}
