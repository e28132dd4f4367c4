import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const TELL = 'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write(`\\npeak ${u.maxRSS} cpu ${u.userCPUTime+u.systemCPUTime}\\n`)})';

/** Runs a script to its end. @returns seconds by the clock and on processors, the most memory it held in MiB, and the JSON it printed */
export async function measured(args) {
  const started = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', TELL, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}:\n${err}`);
  const [, peak, cpu] = /peak (\d+) cpu (\d+)/.exec(err);
  return { seconds, cpuSeconds: Number(cpu) / 1e6, peakMib: Number(peak) / 1024, result: JSON.parse(out) };
}
