import { writeJson, writeLine, type Streams } from '../../command-line/streams.js';
import { askRisk } from '../../questions/ask-risk.js';
import type { NetworkOptions } from '../options.js';

export interface RestoreOptions extends NetworkOptions {
  readonly author?: string;
  readonly note?: string;
}

/** Puts the document of an earlier version in force again. */
export async function restoreNetwork(version: number, options: RestoreOptions, streams: Streams): Promise<void> {
  const { network, author, note } = options;
  const answer = await askRisk(options, (risk) => risk.restoreNetwork({ network, version, author, note }));
  if (options.json) return writeJson(streams, answer);
  const outcome = answer.unchanged ? `is in force, and has the document of version ${version} already` : `is now in force, with the document of version ${version}`;
  writeLine(streams.out, `${answer.network}: version ${answer.version} ${outcome}`);
}
