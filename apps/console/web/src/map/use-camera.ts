import type { MapLayout } from '@chokepoint/console-service/contract';
import { useMemo, useState } from 'react';
import { fit, pan, reveal, withinSight, zoomAt, type Camera, type Size } from './camera.js';

export interface MapCamera {
  /** Undefined until there is a screen. */
  readonly camera: Camera | undefined;
  readonly least: () => number;
  readonly move: (change: (camera: Camera) => Camera) => void;
  readonly fit: () => void;
  readonly pan: (dx: number, dy: number) => void;
  /** About the middle of the screen. */
  readonly zoom: (factor: number) => void;
  /** Moves no more than is needed to see what stands at a corner. */
  readonly reveal: (x: number, y: number) => void;
}

/** Where the map is looked at from: the whole of it until it is moved, and again when the layout is another. */
export function useCamera(layout: MapLayout, screen: Size, given: Camera | undefined, onCamera: ((camera: Camera) => void) | undefined): MapCamera {
  const [own, setOwn] = useState<{ of: MapLayout; camera: Camera }>();
  const whole = useMemo(() => (screen.width > 0 ? fit(layout, screen) : undefined), [layout, screen]);
  const camera = given ?? (own?.of === layout ? own.camera : whole);
  const move = (change: (camera: Camera) => Camera) => {
    if (!whole) return;
    const next = (before: Camera) => withinSight(change(before), layout, screen);
    if (onCamera) onCamera(next(camera ?? whole));
    else setOwn((before) => ({ of: layout, camera: next(before?.of === layout ? before.camera : whole) }));
  };
  const least = () => Math.min(0.5, (whole?.scale ?? 1) * 0.7);
  return {
    camera,
    least,
    move,
    fit: () => move((now) => whole ?? now),
    pan: (dx, dy) => move((now) => pan(now, dx, dy)),
    zoom: (factor) => move((now) => zoomAt(now, factor, screen.width / 2, screen.height / 2, least())),
    // Of the whole map everything is in sight.
    reveal: (x, y) => {
      if (camera !== whole) move((now) => reveal(now, screen, x, y, layout.nodeWidth, layout.nodeHeight));
    },
  };
}
