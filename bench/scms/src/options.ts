import { parseArgs } from 'node:util';

/** The command line makes no sense. */
export class UsageError extends Error {}

export interface Options {
  readonly file: string | undefined;
  readonly tune: boolean;
}

export const HELP = `Back-test of predicted arrivals, and how soon drifting lanes are seen, on the SCMS delivery history
(USAID / Partnership for Supply Chain Management, SCMS Delivery History, CC-BY).

  npm run scms -- FILE [--tune]
  npm run scms -- SCMS_Delivery_History_Dataset.csv

  FILE     the delivery history as published, CSV; without it only the drift experiment runs, on synthetic lanes
  --tune   rank the parameters on the first half, instead (minutes)
  --help   this text

Exits with 1 where the forecasts do not beat the lane's mean and the quantiles of all.
`;

/** @returns undefined when help was asked for; throws `UsageError` */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  if (positionals.length > 1) throw new UsageError(`one file is expected, not ${positionals.length}`);
  if (values.tune && positionals.length === 0) throw new UsageError('--tune needs the file');
  return { file: positionals[0], tune: values.tune };
}

function parse(args: readonly string[]) {
  try {
    const options = { tune: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
