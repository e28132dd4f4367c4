import { layoutOf } from './given-layout.js';
import { mapGraph } from './map-graph.js';
import type { Look } from './look.js';
import { paintLanes } from './paint-lanes.js';
import { SvgPen } from './pen.js';
import { sceneOf } from './scene.js';

const LANES = 10_000;
const look: Look = { ground: '', ink: '', quiet: '', edge: '', focus: '', levels: ['grey', 'yellow', 'orange', 'red', 'purple'], family: '' };
const layout = layoutOf(['a', 'b'], ['a>b']);
const many = { ...layout, lanes: { from: new Array<number>(LANES).fill(0), to: new Array<number>(LANES).fill(1), flow: new Array<number>(LANES).fill(1) } };

/** So many steps, and the most lanes drawn in one of them. */
function steps(left: number): { count: number; most: number } {
  const pen = new SvgPen();
  let [strokes, before, most, count] = [0, 0, 0, 0];
  pen.stroke = () => void strokes++;
  for (const _ of paintLanes(pen, sceneOf(mapGraph(many), new Map()), look, { left, top: -100, right: left + 1_000, bottom: 400 }, 1)) {
    most = Math.max(most, strokes - before);
    before = strokes;
    count++;
  }
  return { count, most };
}

describe('Drawing lanes', () => {
  it('can be paused after some strokes', () => {
    expect(steps(0).most).toBeLessThanOrEqual(8);
  });

  it('can be paused where thousands are looked at and none is seen', () => {
    expect(steps(5_000)).toEqual({ count: 18, most: 0 });
  });
});
