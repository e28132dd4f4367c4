import { readdir, readFile } from 'node:fs/promises';

/** Ticks a second in /proc, the same on every Linux that people run. */
const TICKS = 100;

/** Seconds on processors of a process so far, with those of its children that live and that ended; NaN where the system does not tell. */
export async function cpuSeconds(pid) {
  const [own, ...children] = await Promise.all([statOf(pid), ...(await childrenOf(pid)).map(statOf)]);
  if (!own) return NaN;
  return (own.spent + own.ofChildren + children.reduce((sum, child) => sum + (child?.spent ?? 0), 0)) / TICKS;
}

/** The most memory that a process held so far, MiB; NaN where the system does not tell. */
export async function peakMib(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) / 1024;
}

async function childrenOf(pid) {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map(async (each) => ({ each, stat: await statOf(each) })));
  return stats.filter(({ stat }) => stat?.parent === pid).map(({ each }) => each);
}

/** @see proc_pid_stat(5): the name, in parentheses, may hold anything */
async function statOf(pid) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (!text) return undefined;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
  return { parent: fields[1], spent: fields[11] + fields[12], ofChildren: fields[13] + fields[14] };
}
