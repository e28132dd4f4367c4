/** Node runs TypeScript's sources but does not find `./x.ts` behind the import of `./x.js`. */
export function resolveSource(specifier, context, next) {
  const isOurs = specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts');
  return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}
