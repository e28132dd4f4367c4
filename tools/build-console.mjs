// Builds the console's page with Vite and keeps each file compressed beside it. Does nothing where nothing changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const ROOT = join(import.meta.dirname, '..');
const WEB = join(ROOT, 'apps/console/web');
const OUTPUT = join(WEB, 'dist/page');
const STAMP = join(WEB, 'dist/.inputs-sha256');
const COMPRESSED = /\.(js|css|svg|html)$/;

const hash = hashOf([join(WEB, 'index.html'), join(WEB, 'vite.config.ts'), ...filesUnder(join(WEB, 'src')), ...filesUnder(join(ROOT, 'apps/console/src/contract')), join(ROOT, 'package-lock.json')]);
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== hash) {
  rmSync(STAMP, { force: true });
  const { build } = await import('vite');
  await build({ root: WEB, configFile: join(WEB, 'vite.config.ts'), logLevel: 'warn' });
  for (const file of filesUnder(OUTPUT).filter((each) => COMPRESSED.test(each))) compress(file);
  writeFileSync(STAMP, hash);
}

function compress(file) {
  const bytes = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}

function hashOf(files) {
  const sum = createHash('sha256');
  for (const file of files) sum.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return sum.digest('hex');
}

function filesUnder(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).sort();
}
