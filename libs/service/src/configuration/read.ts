import type { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that is wrong with the environment, one line for each variable. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly { readonly variable: string; readonly message: string }[]) {
    super(problems.map(({ variable, message }) => `${variable}: ${message}`).join('\n'));
  }
}

/** Reads the variables of `settings`; an empty one counts as absent, as container files often have it. */
export function readConfiguration<S extends z.ZodObject>(settings: S, environment: Environment): z.output<S> {
  const given = Object.keys(settings.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : []));
  const result = settings.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw new ConfigurationError(result.error.issues.map(({ path, message }) => ({ variable: String(path[0]), message })));
}
