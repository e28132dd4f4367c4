/** A scenario that was kept under a name; what is asked stands in its link. */
export interface SavedScenario {
  readonly name: string;
  /** As behind `?` */
  readonly search: string;
}

/** @returns what is kept, without what another version, or a hand, made unreadable */
export function savedIn(text: string | undefined): readonly SavedScenario[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSaved).map(({ name, search }) => ({ name, search })) : [];
  } catch {
    return [];
  }
}

function isSaved(entry: unknown): entry is SavedScenario {
  const { name, search } = (entry ?? {}) as Partial<Record<keyof SavedScenario, unknown>>;
  return typeof name === 'string' && typeof search === 'string';
}

/** The newest last; what has the same name gives way. */
export function withSaved(saved: readonly SavedScenario[], scenario: SavedScenario): readonly SavedScenario[] {
  return [...without(saved, scenario.name), scenario];
}

/** In its place; what has the new name already gives way. */
export function renamed(saved: readonly SavedScenario[], from: string, to: string): readonly SavedScenario[] {
  return saved.filter(({ name }) => name === from || name !== to).map((scenario) => (scenario.name === from ? { ...scenario, name: to } : scenario));
}

export function without(saved: readonly SavedScenario[], name: string): readonly SavedScenario[] {
  return saved.filter((scenario) => scenario.name !== name);
}

/** `scenario=…&name=…` for each: a comparison is a link too. */
export function comparisonSearch(scenarios: readonly SavedScenario[]): string {
  return scenarios.map(({ name, search }) => `name=${encodeURIComponent(name)}&scenario=${encodeURIComponent(search)}`).join('&');
}

export function scenariosIn(search: string): readonly SavedScenario[] {
  const parameters = new URLSearchParams(search);
  const names = parameters.getAll('name');
  return parameters.getAll('scenario').map((text, place) => ({ name: names[place] ?? String(place + 1), search: text }));
}
