/** The last part of a command's `--help`. */
export function example(...lines: string[]): string {
  return `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  $ npx chokepoint ${line}`).join('\n')}`;
}
