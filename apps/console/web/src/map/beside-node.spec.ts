import { besideNode } from './beside-node.js';

const camera = { left: 100, top: 50, scale: 2 };
const screen = { width: 600, height: 400 };

describe('A note on a node', () => {
  it('stands below it', () => {
    expect(besideNode(camera, screen, 120, 60, 22)).toEqual({ left: 40, top: 72 });
  });

  it('stands above those in the lower half, so that it is not cut', () => {
    expect(besideNode(camera, screen, 120, 220, 22)).toEqual({ left: 40, bottom: 68 });
  });

  it('stays within the sides', () => {
    expect(besideNode(camera, screen, 390, 60, 22).left).toBe(316);
    expect(besideNode(camera, screen, 20, 60, 22).left).toBe(4);
  });
});
