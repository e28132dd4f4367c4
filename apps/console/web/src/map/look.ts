import { LEVELS_IN_ORDER } from './scene.js';

/** Colours of the page, as a canvas needs them. */
export interface Look {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly edge: string;
  readonly focus: string;
  /** By level, the lowest first */
  readonly levels: readonly string[];
  readonly family: string;
}

/** Read again whenever the page turns light or dark. */
export function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    ground: value('--mantine-color-body'),
    ink: value('--mantine-color-text'),
    quiet: value('--mantine-color-dimmed'),
    edge: value('--mantine-color-default-border'),
    focus: value('--mantine-primary-color-filled'),
    levels: LEVELS_IN_ORDER.map((level) => value(`--level-${level}`)),
    family: style.fontFamily,
  };
}
