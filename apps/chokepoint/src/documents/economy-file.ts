import { type Economy, parseEconomy } from '@chokepoint/structure';
import { BadInput } from '../command-line/failures.js';
import { writeLine, type Streams } from '../command-line/streams.js';
import { problemLine, readJson } from './json-file.js';

/** The economy in a file that the user named; warnings go to `err`. */
export async function readEconomyFile(path: string, { err }: Pick<Streams, 'err'>): Promise<Economy> {
  const { economy, errors, warnings } = parseEconomy(await readJson(path));
  for (const warning of warnings) writeLine(err, `warning: ${problemLine(warning)}`);
  if (economy === undefined) throw new BadInput(errors.map(problemLine));
  return economy;
}
