/** Which part of the map is seen: a point (x, y) of it is drawn at ((x - left) · scale, (y - top) · scale). */
export interface Camera {
  readonly left: number;
  readonly top: number;
  /** Pixels for each unit of the map */
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const MOST = 4;

/** The whole map, in the middle; never larger than it was laid out. */
export function fit(map: Size, screen: Size): Camera {
  const scale = Math.min(screen.width / map.width, screen.height / map.height, 1.25);
  return { scale, left: (map.width - screen.width / scale) / 2, top: (map.height - screen.height / scale) / 2 };
}

export function pan({ left, top, scale }: Camera, dx: number, dy: number): Camera {
  return { left: left - dx / scale, top: top - dy / scale, scale };
}

/** Keeps the point of the map under (x, y) of the screen where it is. */
export function zoomAt(camera: Camera, factor: number, x: number, y: number, least: number): Camera {
  const scale = Math.min(MOST, Math.max(least, camera.scale * factor));
  return { scale, left: camera.left + x / camera.scale - x / scale, top: camera.top + y / camera.scale - y / scale };
}

/** Part of the map always stays in sight. */
export function withinSight(camera: Camera, map: Size, screen: Size): Camera {
  const [width, height] = [screen.width / camera.scale, screen.height / camera.scale];
  const left = Math.min(Math.max(camera.left, -width * 0.7), map.width - width * 0.3);
  const top = Math.min(Math.max(camera.top, -height * 0.7), map.height - height * 0.3);
  return { ...camera, left, top };
}

/** Moves no more than is needed to see a rectangle of the map. */
export function reveal(camera: Camera, screen: Size, x: number, y: number, width: number, height: number): Camera {
  const edge = 6 / camera.scale;
  const [seenWidth, seenHeight] = [screen.width / camera.scale, screen.height / camera.scale];
  const move = (start: number, seen: number, from: number, length: number) => (from - edge < start ? from - edge : from + length + edge > start + seen ? from + length + edge - seen : start);
  return { ...camera, left: move(camera.left, seenWidth, x, width), top: move(camera.top, seenHeight, y, height) };
}
