import type { risk } from '@chokepoint/contracts/grpc';
import type { Problem } from '@chokepoint/network';
import { InvalidInput } from '@chokepoint/service';
import { hearing, type ModelPool, type NetworkSource, type WeekProgress, type WhatIf, type WhatIfResult } from '@chokepoint/workers';
import { readJson } from './read-json.js';

export type Over = 'nothing' | 'present';

/** What a request says of the disturbance and of the network's change. */
export function readWhatIf({ scenario, loss, change = '' }: { scenario: string; loss?: risk.Loss | null | undefined; change?: string }): Pick<WhatIf, 'scenario' | 'loss' | 'change'> {
  return {
    scenario: scenario === '' ? undefined : readJson(scenario, '/scenario'),
    loss: loss ?? undefined,
    change: change === '' ? undefined : readJson(change, '/change'),
  };
}

/** Over what a disturbance is laid. @param presentByDefault where the request does not say */
export function goesOver(over: string | undefined, presentByDefault: boolean): Over {
  if (over === undefined) return presentByDefault ? 'present' : 'nothing';
  if (over === 'nothing' || over === 'present') return over;
  throw new InvalidInput([{ field: '/over', description: 'expected nothing or present' }]);
}

export interface AskOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: WeekProgress) => void;
}

/** @throws InvalidInput with the paths of what is wrong in the request */
export async function askWhatIf(model: ModelPool, { source }: { readonly source: NetworkSource }, asked: Omit<WhatIf, 'source' | 'progress'>, { signal, onProgress }: AskOptions): Promise<WhatIfResult> {
  const result = await hearing(onProgress, (progress) => model.run('whatIf', { ...asked, source, progress }, { signal, transfer: progress ? [progress] : [] }));
  if ('errors' in result) throw invalid(result.errors);
  return result;
}

export function invalid(problems: readonly Problem[]): InvalidInput {
  return new InvalidInput(problems.map(({ path, message }) => ({ field: path, description: message })));
}
