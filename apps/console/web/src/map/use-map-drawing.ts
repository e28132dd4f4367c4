import { useEffect, useRef, type RefObject } from 'react';
import type { Camera, Size } from './camera.js';
import { MapCanvas, type Picture } from './map-canvas.js';

/** Keeps the canvas showing the picture. */
export function useMapDrawing(canvas: RefObject<HTMLCanvasElement | null>, picture: Picture | undefined, camera: Camera | undefined, screen: Size): void {
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
    if (camera) drawing.current?.look(camera);
  }, [camera]);
}
