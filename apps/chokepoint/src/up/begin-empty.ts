import { BadInput } from '../command-line/failures.js';
import type { DataDirectory } from './data-directory/data-directory.js';
import { readKept, writeKept } from './data-directory/kept-json.js';
import type { UpOptions } from './phases.js';

/**
 * Whether this data directory is without the reference network and the timeline: one that began so stays so.
 * @throws BadInput where it has them already, or where it began without them and is to replay events
 */
export async function beginsEmpty({ empty: file, network }: DataDirectory, { empty, data, timeline, until }: Pick<UpOptions, 'empty' | 'data' | 'timeline' | 'until'>): Promise<boolean> {
  if ((await readKept(file)) !== undefined) {
    if (timeline !== undefined || until !== undefined) throw new BadInput([`${data} began with --empty and replays nothing: send events with \`publish\`, or name another folder with --data`]);
    return true;
  }
  if (!empty) return false;
  if ((await readKept(network)) !== undefined) throw new BadInput([`--empty: ${data} has the reference network already; name another folder with --data`]);
  await writeKept(file, {});
  return true;
}
