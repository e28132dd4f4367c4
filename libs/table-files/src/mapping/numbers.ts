import type { Parse } from './reader.js';

export interface NumberForm {
  readonly decimal?: string | undefined;
  readonly thousands?: string | undefined;
}

/** Reads a number and nothing beside it: neither `12abc` nor `1,5` where the point is the decimal sign. */
export function numberParser({ decimal = '.', thousands }: NumberForm, scale = 1): Parse<number> {
  const whole = thousands === undefined ? '\\d+' : `(?:\\d{1,3}(?:${literally(thousands)}\\d{3})+|\\d+)`;
  const form = new RegExp(`^[+-]?(?:${whole}(?:${literally(decimal)}\\d*)?|${literally(decimal)}\\d+)(?:[eE][+-]?\\d+)?$`);
  const expected = `is not a number (decimal sign ${JSON.stringify(decimal)}, ${thousands === undefined ? 'no sign for thousands' : `thousands ${JSON.stringify(thousands)}`})`;
  return (text, column, report) => {
    if (!form.test(text)) return void report.add(column, expected, text);
    const bare = thousands === undefined ? text : text.replaceAll(thousands, '');
    const value = Number(decimal === '.' ? bare : bare.replace(decimal, '.')) * scale;
    if (!Number.isFinite(value)) return void report.add(column, 'is too large for a number', text);
    // One spelling of nothing: the negative zero is none of JSON's.
    return value === 0 ? 0 : value;
  };
}

/** One character of a regular expression that stands for itself. */
function literally(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
