import type { Level, MapLayout } from '@chokepoint/console-service/contract';
import { exposureOf, type MapExposures } from './exposures.js';
import type { MapGraph } from './map-graph.js';

export const LEVELS_IN_ORDER = ['low', 'guarded', 'elevated', 'high', 'severe'] as const satisfies readonly Level[];

/** Everything that is drawn but for colours. */
export interface Scene {
  readonly graph: MapGraph;
  /** [nodes] place in LEVELS_IN_ORDER, -1 where there is no score */
  readonly level: Int8Array;
  /** [lanes] width in units of the map */
  readonly width: Float32Array;
  /** [nodes] how many others its loss alone stops */
  readonly stops: Int32Array;
  /** [nodes] what stands in the box */
  readonly labels: (string | undefined)[];
}

const THICKEST = 9;
const THINNEST = 0.6;

/** Areas are compared by eye, so that a lane of a hundredth of the flow has a tenth of the width. */
export function sceneOf(graph: MapGraph, exposures: MapExposures): Scene {
  const { layout } = graph;
  return { graph, level: levelsOf(layout, exposures), width: widthsOf(layout), stops: Int32Array.from(layout.nodes, ({ stops }) => stops.length), labels: [] };
}

/** The place of the first node of the highest level, 0 where nothing has been scored. */
export function worstOf({ level }: Scene): number {
  return level.reduce((worst, each, node) => (each > level[worst] ? node : worst), 0);
}

function levelsOf({ nodes }: MapLayout, exposures: MapExposures): Int8Array {
  return Int8Array.from(nodes, (node) => {
    const exposure = exposureOf(node, exposures);
    return exposure ? LEVELS_IN_ORDER.indexOf(exposure.level) : -1;
  });
}

function widthsOf({ lanes: { flow } }: MapLayout): Float32Array {
  const most = flow.reduce((a, b) => Math.max(a, b), 0);
  return Float32Array.from(flow, (each) => (most > 0 ? THINNEST + (THICKEST - THINNEST) * Math.sqrt(each / most) : THINNEST));
}
