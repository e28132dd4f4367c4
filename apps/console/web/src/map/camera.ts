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

/** Pixels of the screen that the whole map leaves free for headings above it. */
const ABOVE_PX = 36;
/** Units of the map that it has free above itself */
const ABOVE = 28;

/** The whole map, in the middle where there is room; never larger than it was laid out. */
export function fit(map: Size, screen: Size): Camera {
  const scale = Math.min(screen.width / map.width, (screen.height - ABOVE_PX) / (map.height - ABOVE), 1.25);
  const above = ABOVE_PX - ABOVE * scale;
  const left = (screen.width - map.width * scale) / 2;
  const top = Math.max(above, (screen.height - map.height * scale) / 2);
  return { scale, left: -left / scale, top: -top / scale };
}

/** Below this scale of the whole map a small screen begins with a part of it that can be read. */
const TOO_SMALL = 0.4;
const READABLE = 0.85;

/**
 * Where a map is looked at from at first: as a whole, or where nothing of that could be read, close by.
 * @param x of what is seen first, in units of the map
 */
export function begin(map: Size, screen: Size, x: number, y: number): Camera {
  const whole = fit(map, screen);
  if (whole.scale >= TOO_SMALL) return whole;
  const [width, height] = [screen.width / READABLE, screen.height / READABLE];
  // No further than to the edges: beside the map there is nothing to be seen.
  const within = (middle: number, seen: number, all: number, before: number) => (seen >= all + before ? (all - seen) / 2 : Math.min(Math.max(middle - seen / 2, -before), all - seen));
  return { scale: READABLE, left: within(x, width, map.width, 0), top: within(y, height, map.height, ABOVE_PX / READABLE - ABOVE) };
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
