import type { Streams } from '../../command-line/streams.js';
import { readKept, writeKept } from '../data-directory/kept-json.js';
import { alertLine } from './alert-line.js';
import { startReceiver, type AlertReceiver } from './receiver.js';

/** What came in at our own receiver. */
export interface AlertInbox extends AlertReceiver {
  counts(): { readonly verified: number; readonly invalid: number };
}

export interface InboxOptions {
  /** Where the receiver's port is kept. */
  readonly file: string;
  readonly secret: string;
  readonly streams: Streams;
  readonly tell: (line: string) => void;
}

/** Starts the receiver of our own rule, at the port it had before, and tells every alert in a line. */
export async function openInbox({ file, secret, streams, tell }: InboxOptions): Promise<AlertInbox> {
  let [verified, invalid] = [0, 0];
  const kept = await readKept<{ port: number }>(file);
  const receiver = await startReceiver({
    secret,
    preferredPort: kept?.port,
    onAlert: (alert) => {
      if (alert.verdict === 'verified') verified++;
      else invalid++;
      tell(alertLine(alert, streams));
    },
  });
  if (kept?.port !== receiver.port) await writeKept(file, { port: receiver.port });
  return { ...receiver, counts: () => ({ verified, invalid }) };
}
