/** CRLF, LF and CR each end one line. */
export const LINE_BREAK = /\r\n|\n|\r/;
const EVERY_BREAK = /\r\n|\n|\r/g;

export function lineBreaksIn(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  return text.match(EVERY_BREAK)!.length;
}

export function linesOf(text: string): string[] {
  const lines = text.includes('\r') ? text.split(LINE_BREAK) : text.split('\n');
  // What stands after the last line's end is no line.
  lines.pop();
  return lines;
}
