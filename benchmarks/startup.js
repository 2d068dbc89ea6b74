'use strict';
// Hello world, from starting the process to its end: median and best of some runs, taken in turns.
// Usage: node benchmarks/startup.js [--runs=10] [runtime ...]; ratios are to the first runtime.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const args = process.argv.slice(2);
const runs = Number(args.find((arg) => arg.startsWith('--runs='))?.slice(7) ?? 10);
const named = args.filter((arg) => !arg.startsWith('--'));
const launcher = path.join(__dirname, '..', 'target', 'orrery', 'bin', 'orrery');
const runtimes = named.length > 0 ? named : ['node', launcher];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'startup-'));
const hello = path.join(folder, 'hello.js');
const memory = path.join(folder, 'memory.js');
fs.writeFileSync(hello, "console.log('hello');\n");
fs.writeFileSync(
  memory,
  "const status = require('fs').readFileSync('/proc/self/status', 'utf8');\n" +
    'console.log(/VmHWM:\\s*(\\d+)/.exec(status)[1]);\n',
);

function run(runtime, program) {
  const start = process.hrtime.bigint();
  const result = spawnSync(runtime, [program], { encoding: 'utf8' });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (result.status !== 0) {
    throw new Error(`${runtime} ${program}: exit ${result.status}\n${result.stderr}`);
  }
  return { ms, output: result.stdout.trim() };
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

const times = new Map(runtimes.map((runtime) => [runtime, []]));
runtimes.forEach((runtime) => run(runtime, hello));
for (let i = 0; i < runs; i++) {
  for (const runtime of runtimes) {
    times.get(runtime).push(run(runtime, hello).ms);
  }
}
const base = median(times.get(runtimes[0]));
for (const runtime of runtimes) {
  const values = times.get(runtime);
  const mid = median(values);
  const rss = Number(run(runtime, memory).output) / 1024;
  console.log(
    `${runtime}: median ${mid.toFixed(0)} ms (${(mid / base).toFixed(1)}x), ` +
      `best ${Math.min(...values).toFixed(0)} ms, ${rss.toFixed(0)} MB`,
  );
}
fs.rmSync(folder, { recursive: true });
