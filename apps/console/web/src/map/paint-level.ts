import type { Pen } from './pen.js';

const TOP = -Math.PI / 2;

/** The shape of a level: a ring that is fuller by a quarter for each. */
export function paintLevel(pen: Pen, x: number, y: number, radius: number, rank: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineWidth = 1.4;
  pen.beginPath();
  pen.arc(x, y, radius, TOP, TOP + 2 * Math.PI);
  if (rank === 4) return pen.fill();
  pen.stroke();
  if (rank === 0) return;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.arc(x, y, radius, TOP, TOP + (rank * Math.PI) / 2);
  pen.closePath();
  pen.fill();
}
