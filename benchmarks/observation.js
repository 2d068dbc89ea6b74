'use strict';

// What recording costs an HTTP server. All servers run at once and are warmed up, then each in turn
// is loaded by wrk for some seconds, many times over, so that the machine's moods reach all alike.
// Under load the compilers get little of a small machine: they catch up while the others are loaded,
// so every server is warmed up twice.
//
// Usage: node benchmarks/observation.js [--rounds=10] [--seconds=4] [--warm-up=60] [--again=10] [orrery] [other builds]
// Compares: the build, the build with --record, with --record but without sites, and any other
// builds given (one without observation, say). Figures are medians of the rounds' ratios to the first.

const { execFileSync, spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const options = { 'rounds': 10, 'seconds': 4, 'warm-up': 60, 'again': 10 };
const builds = [];
for (const arg of process.argv.slice(2)) {
  const [, name, value] = /^--([\w-]+)=(\d+)$/.exec(arg) ?? [];
  if (name in options) options[name] = Number(value);
  else builds.push(arg);
}
const own = builds.shift() ?? path.join(__dirname, '..', 'target', 'orrery', 'bin', 'orrery');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'observation-'));
const program = path.join(folder, 'server.js');
fs.writeFileSync(program, `
  const server = require('http').createServer((request, response) => {
    response.setHeader('content-type', 'text/plain');
    response.end('hello world');
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`);

const variants = [
  { name: 'off', command: own, args: [] },
  { name: 'recording', command: own, args: [`--record=${path.join(folder, 'run.orrec')}`] },
  {
    name: 'recording without sites',
    command: own,
    args: [`--record=${path.join(folder, 'less.orrec')}`,
      '--record-categories=loop,resources,callbacks,promises,work,streams,console,errors,blocking'],
  },
  ...builds.map((command) => ({ name: command, command, args: [] })),
];

function start(variant) {
  return new Promise((resolve, reject) => {
    variant.child = spawn(variant.command, [...variant.args, program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    variant.child.stdout.once('data', (data) => resolve(variant.port = Number(data)));
    variant.child.once('error', reject);
    variant.child.once('exit', (code) => reject(new Error(`${variant.name} ended with ${code}`)));
  });
}

/** Requests a second; errors of any kind end the benchmark. */
function load(variant, seconds) {
  const report = execFileSync('wrk', ['-t1', '-c32', `-d${seconds}s`,
    `http://127.0.0.1:${variant.port}/`], { encoding: 'utf8' });
  if (/Socket errors|Non-2xx/.test(report)) throw new Error(`${variant.name}: ${report}`);
  return Number(/Requests\/sec:\s*([\d.]+)/.exec(report)[1]);
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

async function main() {
  for (const variant of variants) {
    await start(variant);
    console.log(`${variant.name}: warm-up, ${options['warm-up']} s`);
    load(variant, options['warm-up']);
  }
  for (const variant of variants) load(variant, options.again);
  const rates = new Map(variants.map((variant) => [variant, []]));
  for (let round = 0; round < options.rounds; round++) {
    // The order turns, so that no variant always follows the same one.
    for (let i = 0; i < variants.length; i++) {
      const variant = variants[(i + round) % variants.length];
      rates.get(variant).push(load(variant, options.seconds));
    }
    console.log(`round ${round + 1}: ` +
      variants.map((variant) => `${variant.name} ${rates.get(variant).at(-1).toFixed(0)}/s`).join(', '));
  }
  const first = rates.get(variants[0]);
  for (const variant of variants) {
    const ratios = rates.get(variant).map((rate, i) => rate / first[i]);
    console.log(`${variant.name}: median ${median(rates.get(variant)).toFixed(0)} requests/s, ` +
      `${((median(ratios) - 1) * 100).toFixed(1)} % against off`);
  }
}

main().finally(() => {
  for (const { child } of variants) child?.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true, force: true });
});
