/** Answers a question that takes time: what is told on the way, then the result. */
export async function* steps<P, R>(work: (tell: (progress: P) => void) => Promise<R>): AsyncGenerator<{ progress: P } | { result: R }> {
  const told: P[] = [];
  let wake: () => void = () => undefined;
  let done = false;
  const result = work((progress) => {
    told.push(progress);
    wake();
  }).finally(() => {
    done = true;
    wake();
  });
  // Whoever asked may no longer be there to hear how it failed.
  result.catch(() => undefined);
  while (!done || told.length > 0) {
    if (told.length > 0) yield { progress: told.shift()! };
    else await new Promise<void>((resolve) => (wake = resolve));
  }
  yield { result: await result };
}
