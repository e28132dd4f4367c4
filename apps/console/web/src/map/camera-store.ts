import type { Camera, Size } from './camera.js';

/**
 * Where a map is looked at from, outside React: it changes with every frame of a gesture, and nothing but the canvas has
 * to follow. Maps that are given the same one move together.
 */
export class CameraStore {
  private moved: { readonly of: Size; readonly camera: Camera | 'whole' } | undefined;
  private readonly listeners = new Set<() => void>();

  /** Undefined where this map has not been moved. */
  of(map: Size): Camera | 'whole' | undefined {
    return this.moved?.of === map ? this.moved.camera : undefined;
  }

  set(of: Size, camera: Camera | 'whole'): void {
    this.moved = { of, camera };
    for (const listener of this.listeners) listener();
  }

  /** @returns ends it */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
