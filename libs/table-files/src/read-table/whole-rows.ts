import { LONGEST_ROW, type TextBlock } from './text-blocks.js';

/** Puts blocks together until every quote in them is closed, so that no row reaches beyond its block. */
export async function* wholeRows(blocks: AsyncIterable<TextBlock>, quote: string | null): AsyncGenerator<TextBlock> {
  let held: TextBlock | undefined;
  let open = false;
  for await (const block of blocks) {
    if (quote !== null && hasOddCount(block.text, quote)) open = !open;
    const joined: TextBlock = held ? { text: held.text + block.text, damaged: held.damaged || block.damaged, bytes: block.bytes } : block;
    // No row is this long: the quote was never closed, and whoever parses the block finds out.
    if (open && joined.text.length <= LONGEST_ROW) {
      held = joined;
      continue;
    }
    open = false;
    held = undefined;
    yield joined;
  }
  if (held) yield held;
}

/** A quote inside quotes is doubled, so that it changes nothing. */
function hasOddCount(text: string, quote: string): boolean {
  let odd = false;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) odd = !odd;
  return odd;
}
