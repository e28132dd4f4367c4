import Table from 'cli-table3';
import type { Streams } from './streams.js';

const PLAIN = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'].map(
    (part) => [part, ''],
  ),
);

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** Columns without lines around them, which pastes well and reads on a narrow screen. */
export function table({ colours }: Pick<Streams, 'colours'>, columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const drawn = new Table({
    head: columns.map(({ title }) => colours.bold(title)),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    chars: { ...PLAIN, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  drawn.push(...rows.map((row) => [...row]));
  // Cells are padded to the last column's end.
  return drawn.toString().replaceAll(/ +$/gm, '');
}
