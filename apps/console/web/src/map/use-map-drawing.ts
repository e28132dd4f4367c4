import { useEffect, useRef, type RefObject } from 'react';
import type { Size } from './camera.js';
import { MapCanvas, type Picture } from './map-canvas.js';
import type { MapCamera } from './use-camera.js';

/** Keeps the canvas showing the picture, and following the camera without React. */
export function useMapDrawing(canvas: RefObject<HTMLCanvasElement | null>, picture: Picture | undefined, camera: MapCamera, screen: Size): void {
  const drawing = useRef<MapCanvas>(undefined);
  useEffect(() => {
    const made = new MapCanvas(canvas.current!);
    drawing.current = made;
    return () => made.close();
  }, [canvas]);
  useEffect(() => {
    if (screen.width > 0) drawing.current?.resize(screen);
  }, [screen]);
  useEffect(() => {
    if (picture) drawing.current?.show(picture);
  }, [picture]);
  useEffect(() => {
    const follow = () => {
      const now = camera.now();
      if (now) drawing.current?.look(now);
    };
    follow();
    return camera.subscribe(follow);
  }, [camera]);
}
