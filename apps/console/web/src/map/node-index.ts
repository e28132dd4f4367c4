import type { MapLayout } from '@chokepoint/console-service/contract';
import type { Region } from './region.js';

/** Which nodes stand where: a grid whose cells are about as large as a node with its gaps, so that few are asked. */
export class NodeIndex {
  private readonly columns: number;
  private readonly rows: number;
  private readonly cellWidth: number;
  private readonly cellHeight: number;
  /** [cells + 1] */
  private readonly start: Int32Array;
  private readonly node: Int32Array;

  constructor(private readonly layout: MapLayout) {
    const { width, height, nodeWidth, nodeHeight, nodes } = layout;
    this.cellWidth = nodeWidth * 1.5;
    this.cellHeight = nodeHeight * 2;
    this.columns = Math.max(1, Math.ceil(width / this.cellWidth));
    this.rows = Math.max(1, Math.ceil(height / this.cellHeight));
    const cellOf = nodes.map(({ x, y }) => this.row(y) * this.columns + this.column(x));
    this.start = new Int32Array(this.columns * this.rows + 1);
    for (const cell of cellOf) this.start[cell + 1]++;
    for (let cell = 0; cell < this.start.length - 1; cell++) this.start[cell + 1] += this.start[cell];
    const next = this.start.slice();
    this.node = new Int32Array(nodes.length);
    cellOf.forEach((cell, node) => (this.node[next[cell]++] = node));
  }

  /** Nodes of which some part lies in a region, in no order. */
  *in({ left, top, right, bottom }: Region): Generator<number> {
    const { nodes, nodeWidth, nodeHeight } = this.layout;
    for (let row = this.row(top - nodeHeight); row <= this.row(bottom); row++) {
      for (let column = this.column(left - nodeWidth); column <= this.column(right); column++) {
        const cell = row * this.columns + column;
        for (let entry = this.start[cell]; entry < this.start[cell + 1]; entry++) {
          const { x, y } = nodes[this.node[entry]];
          if (x <= right && x + nodeWidth >= left && y <= bottom && y + nodeHeight >= top) yield this.node[entry];
        }
      }
    }
  }

  /** The node at a point of the map or no further than `reach` from it, -1 where there is none. */
  at(x: number, y: number, reach = 0): number {
    for (const node of this.in({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach })) return node;
    return -1;
  }

  private column(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor(x / this.cellWidth)));
  }

  private row(y: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor(y / this.cellHeight)));
  }
}
