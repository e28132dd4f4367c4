// Generates what is not kept in the repository: gRPC interfaces from the protos, database clients from the Prisma schemas.
// Does nothing where the inputs are those of the last time. Quiet, unless it fails.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BIN = join(ROOT, 'node_modules/.bin');
const PROTO = join(ROOT, 'libs/contracts/proto');
const PRISMA = join(ROOT, 'prisma');

const grpcInterfaces = {
  inputs: [...filesUnder(PROTO), ...toolVersions('ts-proto', '@bufbuild/buf')],
  output: join(ROOT, 'libs/contracts/src/generated'),
  run: () => run(join(BIN, 'buf'), ['generate'], { cwd: PROTO }),
};

function databaseClient(service) {
  const schema = join(PRISMA, service, 'schema.prisma');
  return {
    inputs: [schema, ...toolVersions('prisma')],
    output: join(ROOT, 'libs/database/src/generated', service),
    // Generating needs no schema engine; naming any program keeps Prisma from downloading one.
    run: () =>
      run(process.execPath, [join(ROOT, 'node_modules/prisma/build/index.js'), 'generate', '--no-hints', '--schema', schema], {
        cwd: ROOT,
        env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
      }),
  };
}

async function generate({ inputs, output, run: work }) {
  const stamp = join(output, '.inputs-sha256');
  const hash = hashOf(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  rmSync(output, { recursive: true, force: true });
  await work();
  mkdirSync(output, { recursive: true });
  writeFileSync(stamp, hash);
}

function run(command, args, { cwd, env = {} }) {
  return new Promise((resolve, reject) => {
    const PATH = BIN + delimiter + process.env.PATH;
    const child = spawn(command, args, { cwd, env: { ...process.env, PATH, ...env }, shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`))));
  });
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesUnder(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

function toolVersions(...packages) {
  return packages.map((name) => join(ROOT, 'node_modules', name, 'package.json'));
}

const services = readdirSync(PRISMA).filter((name) => existsSync(join(PRISMA, name, 'schema.prisma')));
const results = await Promise.allSettled([grpcInterfaces, ...services.map(databaseClient)].map(generate));
for (const { reason } of results.filter(({ status }) => status === 'rejected')) {
  process.exitCode = 1;
  console.error(reason.message);
}
