import type { MapLayout } from '@chokepoint/console-service/contract';
import { useMemo, useState } from 'react';
import { begin, fit, pan, reveal, withinSight, zoomAt, type Camera, type Size } from './camera.js';
import { CameraStore } from './camera-store.js';

export interface MapCamera {
  /** Where it stands now; undefined until there is a screen. */
  readonly now: () => Camera | undefined;
  /** Calls whenever it has moved. @returns ends it */
  readonly subscribe: (listener: () => void) => () => void;
  readonly least: () => number;
  readonly move: (change: (camera: Camera) => Camera) => void;
  readonly fit: () => void;
  readonly pan: (dx: number, dy: number) => void;
  /** About the middle of the screen. */
  readonly zoom: (factor: number) => void;
  /** Moves no more than is needed to see what stands at a corner. */
  readonly reveal: (x: number, y: number) => void;
}

/** On a small screen a map of so many nodes begins close by; a larger one as a whole, whose parts nobody knows yet. */
const KNOWN = 400;
const SMALL_PX = 500;

/**
 * Where the map is looked at from until it is moved, and again when the layout is another: as a whole, or on a small screen
 * close by.
 * @param first place of the node that is seen first there
 */
export function useCamera(layout: MapLayout, screen: Size, first: number, given?: CameraStore): MapCamera {
  const [own] = useState(() => new CameraStore());
  const store = given ?? own;
  return useMemo(() => {
    const whole = screen.width > 0 ? fit(layout, screen) : undefined;
    const node = layout.nodes.length <= KNOWN ? layout.nodes[first] : undefined;
    const start = whole && node && screen.width < SMALL_PX ? begin(layout, screen, node.x + layout.nodeWidth / 2, node.y) : whole;
    const now = () => {
      const moved = store.of(layout);
      return moved === 'whole' ? whole : (moved ?? start);
    };
    const least = () => Math.min(0.5, (whole?.scale ?? 1) * 0.7);
    const move = (change: (camera: Camera) => Camera) => {
      const before = now();
      if (before) store.set(layout, withinSight(change(before), layout, screen));
    };
    return {
      now,
      subscribe: (listener) => store.subscribe(listener),
      least,
      move,
      fit: () => store.set(layout, 'whole'),
      pan: (dx, dy) => move((camera) => pan(camera, dx, dy)),
      zoom: (factor) => move((camera) => zoomAt(camera, factor, screen.width / 2, screen.height / 2, least())),
      // Of the whole map everything is in sight.
      reveal: (x, y) => {
        if (now() !== whole) move((camera) => reveal(camera, screen, x, y, layout.nodeWidth, layout.nodeHeight));
      },
    };
  }, [layout, screen, first, store]);
}
