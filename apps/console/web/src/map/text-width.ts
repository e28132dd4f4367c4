let measure: CanvasRenderingContext2D | null | undefined;

/** How wide a text is in a font, CSS pixels. */
export function widthOf(text: string, font: string): number {
  measure ??= document.createElement('canvas').getContext('2d');
  if (!measure) return 0;
  measure.font = font;
  return measure.measureText(text).width;
}
