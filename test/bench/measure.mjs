// Small tools for measuring: medians, percentiles, child processes, one table of results.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
export const percentile = (numbers, p) => {
  const all = sorted(numbers);
  return all[Math.min(all.length - 1, Math.floor((all.length * p) / 100))] ?? Number.NaN;
};
export const median = (numbers) => percentile(numbers, 50);

export const now = () => performance.now();

/** Runs a program to its end; wall milliseconds, and the most memory it was seen to hold (MB, Linux only). */
export function runProgram(command, args, { env = {}, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const start = now();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore'], env: { ...process.env, ...env }, cwd });
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryOf(child.pid, 'VmHWM'));
    }, 15);
    child.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on('exit', (code) => {
      clearInterval(watch);
      resolve({ ms: now() - start, code, peak });
    });
  });
}

/** MB of a process from /proc; 0 where there is none. */
export function memoryOf(pid, field = 'VmRSS') {
  try {
    const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : 0;
  } catch {
    return 0;
  }
}

/** Medians of several programs run in turns, so that a busy moment of the machine strikes all alike. */
export async function inTurns(programs, rounds) {
  const times = new Map(programs.map((p) => [p.name, { ms: [], peak: 0 }]));
  for (let round = 0; round < rounds; round++) {
    for (const program of programs) {
      const { ms, peak } = await runProgram(program.command, program.args, program.options);
      const entry = times.get(program.name);
      entry.ms.push(ms);
      entry.peak = Math.max(entry.peak, peak);
    }
  }
  return new Map([...times].map(([name, { ms, peak }]) => [name, { ms: median(ms), peak }]));
}

const round = (n) => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));

/** A table of `[what, value, unit]`. */
export function showTable(title, rows) {
  console.log(`\n${title}`);
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, value, unit = '', note = ''] of rows) {
    const shown = typeof value === 'number' ? (Number.isFinite(value) ? round(value) : 'not measured') : value;
    console.log(`  ${what.padEnd(width)}  ${String(shown).padStart(12)} ${unit.padEnd(4)} ${note}`.trimEnd());
  }
}

const targets = [];

/** A ratio beside its target; listed again at the end. `limit` is the largest ratio that meets it. */
export function target(what, ratio, limit) {
  if (!Number.isFinite(ratio)) return;
  targets.push({ what, ratio, limit });
  console.log(`  ${ratio <= limit ? 'met   ' : 'MISSED'} ${what}: ${ratio.toFixed(3)} (target ≤ ${limit.toFixed(3)})`);
}

export function summary() {
  const missed = targets.filter(({ ratio, limit }) => ratio > limit);
  console.log(`\n${targets.length - missed.length} of ${targets.length} targets met.`);
  for (const { what, ratio, limit } of missed)
    console.log(`  missed: ${what}: ${ratio.toFixed(3)}, target ≤ ${limit.toFixed(3)}`);
}
