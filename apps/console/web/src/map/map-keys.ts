import type { MapGraph } from './map-graph.js';
import { isDirection, readingOrder, stepFrom } from './step.js';

export interface KeyActions {
  readonly goTo: (node: number) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly choose: () => void;
  readonly compare: () => void;
  readonly clear: () => void;
}

const STEP_PX = 80;
const ZOOM = 1.25;

/** @returns whether the key means something on the map */
export function pressKey({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }, graph: MapGraph, active: number, actions: KeyActions): boolean {
  if (isDirection(key)) {
    if (shiftKey) actions.pan({ ArrowLeft: STEP_PX, ArrowRight: -STEP_PX, ArrowUp: 0, ArrowDown: 0 }[key], { ArrowUp: STEP_PX, ArrowDown: -STEP_PX, ArrowLeft: 0, ArrowRight: 0 }[key]);
    else actions.goTo(stepFrom(graph, active, key));
    return true;
  }
  const meaning: Record<string, () => void> = {
    Home: () => actions.goTo(readingOrder(graph)[0]),
    End: () => actions.goTo(readingOrder(graph).at(-1)!),
    '+': () => actions.zoom(ZOOM),
    '=': () => actions.zoom(ZOOM),
    '-': () => actions.zoom(1 / ZOOM),
    '0': actions.fit,
    Enter: shiftKey ? actions.compare : actions.choose,
    ' ': actions.choose,
    Escape: actions.clear,
  };
  meaning[key]?.();
  return key in meaning;
}
