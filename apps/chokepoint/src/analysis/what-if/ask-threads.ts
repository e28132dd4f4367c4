import type { ModelPool, WhatIf, WhatIfResult } from '@chokepoint/workers';
import { BadInput } from '../../command-line/failures.js';
import { problemLine } from '../../documents/json-file.js';

/** Projects what if in one of the pool's threads. */
export async function askThreads(pool: ModelPool, whatIf: WhatIf, signal: AbortSignal): Promise<WhatIfResult> {
  const result = await pool.run('whatIf', whatIf, { signal });
  if ('errors' in result) throw new BadInput(result.errors.map(problemLine));
  return result;
}

/** Exposure by node. */
export function exposuresOf({ nodeIds, columns }: WhatIfResult): Map<string, number> {
  return new Map(nodeIds.map((node, index) => [node, columns.exposure[index]]));
}
