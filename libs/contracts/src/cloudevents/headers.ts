import { isUtf8 } from 'node:buffer';
import type { KafkaMessage } from './message.js';
import type { Problem } from './problem.js';

/** The text of a header; undefined when absent or, with a problem reported, when it came twice or is not UTF-8. */
export function headerText(headers: KafkaMessage['headers'], name: string, path: string, problems: Problem[]): string | undefined {
  const value = headers?.[name];
  if (value === undefined || value === null || typeof value === 'string') return value ?? undefined;
  if (!Buffer.isBuffer(value)) return onlyOne(value, name, path, problems);
  const text = value.toString();
  // Bytes that are not UTF-8 leave a replacement character; only then is it worth a second look.
  if (!text.includes('\ufffd') || isUtf8(value)) return text;
  problems.push({ path, message: `header ${name} is not valid UTF-8` });
  return undefined;
}

/** Which of two headers holds would depend on the client, so two are none. */
function onlyOne(values: readonly (Buffer | string)[], name: string, path: string, problems: Problem[]): string | undefined {
  if (values.length === 1) return headerText({ [name]: values[0] }, name, path, problems);
  problems.push({ path, message: `header ${name} is given ${values.length} times` });
  return undefined;
}
