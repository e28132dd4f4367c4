/** What the map is drawn with: a canvas, or a document of SVG. A subset of CanvasRenderingContext2D. */
export interface Pen {
  fillStyle: string | CanvasGradient | CanvasPattern;
  strokeStyle: string | CanvasGradient | CanvasPattern;
  lineWidth: number;
  globalAlpha: number;
  font: string;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  closePath(): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  fill(): void;
  stroke(): void;
  fillText(text: string, x: number, y: number): void;
}

const number = (value: number): string => String(Math.round(value * 100) / 100);
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]);

/** Writes down what is drawn as SVG. */
export class SvgPen implements Pen {
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  globalAlpha = 1;
  font = '12px sans-serif';
  private path = '';
  private readonly elements: string[] = [];

  beginPath(): void {
    this.path = '';
  }

  moveTo(x: number, y: number): void {
    this.path += `M${number(x)} ${number(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `L${number(x)} ${number(y)}`;
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.path += `C${[ax, ay, bx, by, x, y].map(number).join(' ')}`;
  }

  closePath(): void {
    this.path += 'Z';
  }

  /** A whole circle is drawn as two halves: an arc of SVG has no full turn. */
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    const at = (angle: number) => `${number(x + radius * Math.cos(angle))} ${number(y + radius * Math.sin(angle))}`;
    const middle = (start + end) / 2;
    const half = (to: number) => `A${number(radius)} ${number(radius)} 0 0 1 ${at(to)}`;
    this.path += `${this.path === '' ? 'M' : 'L'}${at(start)}${half(middle)}${half(end)}`;
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    this.path += `M${number(x + radius)} ${number(y)}h${number(width - 2 * radius)}a${radius} ${radius} 0 0 1 ${radius} ${radius}v${number(height - 2 * radius)}a${radius} ${radius} 0 0 1 ${-radius} ${radius}h${number(2 * radius - width)}a${radius} ${radius} 0 0 1 ${-radius} ${-radius}v${number(2 * radius - height)}a${radius} ${radius} 0 0 1 ${radius} ${-radius}Z`;
  }

  fill(): void {
    this.elements.push(`<path d="${this.path}" fill="${this.fillStyle}"${this.opacity()}/>`);
  }

  stroke(): void {
    this.elements.push(`<path d="${this.path}" fill="none" stroke="${this.strokeStyle}" stroke-width="${number(this.lineWidth)}"${this.opacity()}/>`);
  }

  fillText(text: string, x: number, y: number): void {
    const [, weight = '', size = '12', family = 'sans-serif'] = /^(\d+ )?(?:([\d.]+)px )(.*)$/.exec(this.font) ?? [];
    this.elements.push(`<text x="${number(x)}" y="${number(y)}" font-size="${size}" font-family="${escaped(family)}"${weight && ` font-weight="${weight.trim()}"`} fill="${this.fillStyle}"${this.opacity()}>${escaped(text)}</text>`);
  }

  document(width: number, height: number, background: string): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(height)}" width="${number(width)}" height="${number(height)}"><rect width="100%" height="100%" fill="${background}"/>${this.elements.join('')}</svg>`;
  }

  private opacity(): string {
    return this.globalAlpha < 1 ? ` opacity="${number(this.globalAlpha)}"` : '';
  }
}
