// Lints texts as if they stood in files of the project: `[{ file, text }]` comes in, the rules that each breaks go out.
import { json } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint({ cwd: process.cwd() });
const results = [];
for (const { file, text } of await json(process.stdin)) {
  const [{ messages }] = await eslint.lintText(text, { filePath: file });
  results.push(messages.map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`));
}
console.log(JSON.stringify(results));
