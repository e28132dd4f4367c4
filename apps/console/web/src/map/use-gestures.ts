import { useEffect, type RefObject } from 'react';
import { pan, zoomAt, type Camera } from './camera.js';

/** What a pointer does on the map, in pixels of it. */
export interface GestureActions {
  move(change: (camera: Camera) => Camera): void;
  /** The smallest scale that makes sense. */
  least(): number;
  point(x: number, y: number): void;
  leave(): void;
  press(x: number, y: number, second: boolean): void;
}

const SLOP_PX = 4;

/** Wheel zooms, dragging moves, two fingers do both, a press chooses. */
export function useGestures(target: RefObject<HTMLElement | null>, actions: RefObject<GestureActions>): void {
  useEffect(() => {
    const element = target.current;
    return element ? listen(element, () => actions.current) : undefined;
  }, [target, actions]);
}

function listen(element: HTMLElement, actions: () => GestureActions): () => void {
  const fingers = new Map<number, { x: number; y: number }>();
  let moved = 0;
  const at = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const { x, y } = at(event);
    const lines = event.deltaMode === 1 ? 16 : 1;
    if (event.shiftKey) actions().move((camera) => pan(camera, -event.deltaY * lines, 0));
    else actions().move((camera) => zoomAt(camera, Math.exp(-event.deltaY * lines * 0.0015), x, y, actions().least()));
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (fingers.size === 0) moved = 0;
    fingers.set(event.pointerId, at(event));
    element.setPointerCapture(event.pointerId);
    // Nothing is pointed at while the map is dragged.
    actions().leave();
  };
  const move = (event: PointerEvent) => {
    const now = at(event);
    const before = fingers.get(event.pointerId);
    if (!before) return actions().point(now.x, now.y);
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    fingers.set(event.pointerId, now);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) return moved > SLOP_PX ? actions().move((camera) => pan(camera, now.x - before.x, now.y - before.y)) : undefined;
    const factor = distance(now, other) / Math.max(1, distance(before, other));
    actions().move((camera) => pan(zoomAt(camera, factor, other.x, other.y, actions().least()), (now.x - before.x) / 2, (now.y - before.y) / 2));
  };
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0 || moved > SLOP_PX || event.type === 'pointercancel') return;
    const { x, y } = at(event);
    actions().press(x, y, event.shiftKey);
  };
  const leave = () => actions().leave();
  element.addEventListener('wheel', wheel, { passive: false });
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('pointerleave', leave);
  return () => {
    element.removeEventListener('wheel', wheel);
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('pointerleave', leave);
  };
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
