/** Spreadsheets take a cell that begins so for a formula (OWASP, CSV injection), the full-width forms included. */
const FORMULA = '=+\\-@\\t\\r\\n＝＋－＠';
const TO_ESCAPE = new RegExp(`^'*(?:[${FORMULA}]|$)`);
const ESCAPED = new RegExp(`^'(?='*(?:[${FORMULA}]|$))`);

/**
 * A text as a cell that no spreadsheet takes for a formula: an apostrophe comes first where it must. An empty text is a
 * single apostrophe, because an empty cell is an absent field. `textOfCell` takes exactly these apostrophes off.
 */
export function cellOfText(text: string): string {
  return TO_ESCAPE.test(text) ? `'${text}` : text;
}

/** A text as it was before `cellOfText`; other apostrophes, as in `'s-Hertogenbosch`, stay. */
export function textOfCell(cell: string): string {
  return cell.replace(ESCAPED, '');
}
