'use strict';

// What watching costs an HTTP server: recording, a debugger attached, profiling. All servers run at once and are warmed up, then each in turn
// is loaded by wrk for some seconds, many times over, so that the machine's moods reach all alike.
// Under load the compilers get little of a small machine: they catch up while the others are loaded,
// so every server is warmed up twice.
//
// Usage: node benchmarks/observation.js [--rounds=10] [--seconds=4] [--warm-up=60] [--again=10]
//                                       [--only=off,recording,...] [orrery] [other builds]
// On Linux also the time of its core that the loop's thread takes for a request: other programs, which
// take cores away, disturb it less than they do the rate.
// Compares: the build, the build with --record, with --record but without sites, with a client of its
// inspector attached, that client with DevTools' async stacks, that client profiling at 1 ms, and any
// other builds given (one without observation, say). Figures are medians of the rounds' ratios to the
// first, and those of the rounds' figures for the loop's thread. The clients need a node that has WebSocket.

const { execFileSync, spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const options = { 'rounds': 10, 'seconds': 4, 'warm-up': 60, 'again': 10 };
const builds = [];
let only;
for (const arg of process.argv.slice(2)) {
  if (arg.startsWith('--only=')) {
    only = arg.slice('--only='.length).split(',');
    continue;
  }
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

const attached = ['Runtime.enable', 'Debugger.enable', 'Profiler.enable'];
const variants = [
  { name: 'off', command: own, args: [] },
  { name: 'recording', command: own, args: [`--record=${path.join(folder, 'run.orrec')}`] },
  {
    name: 'without-sites',
    command: own,
    args: [`--record=${path.join(folder, 'less.orrec')}`,
      '--record-categories=loop,resources,callbacks,promises,work,streams,console,errors,blocking'],
  },
  { name: 'attached', command: own, args: ['--inspect=0'], commands: attached },
  {
    name: 'async-stacks',
    command: own,
    args: ['--inspect=0'],
    commands: [...attached, ['Debugger.setAsyncCallStackDepth', { maxDepth: 32 }]],
  },
  {
    name: 'profiled',
    command: own,
    args: ['--inspect=0'],
    commands: [...attached, ['Profiler.setSamplingInterval', { interval: 1000 }], 'Profiler.start'],
  },
  ...builds.map((command) => ({ name: command, command, args: [], other: true })),
].filter(({ name, other }) => other || !only || only.includes(name));

function start(variant) {
  return new Promise((resolve, reject) => {
    variant.child = spawn(variant.command, [...variant.args, program], {
      stdio: ['ignore', 'pipe', variant.commands ? 'pipe' : 'inherit'],
    });
    const inspector = variant.commands ? urlOf(variant.child) : undefined;
    variant.child.stdout.once('data', (data) => {
      variant.port = Number(data);
      resolve(inspector?.then((url) => attach(url, variant.commands)));
    });
    variant.child.once('error', reject);
    variant.child.once('exit', (code) => reject(new Error(`${variant.name} ended with ${code}`)));
  });
}

function urlOf(child) {
  let text = '';
  return new Promise((resolve) => child.stderr.on('data', (data) => {
    text += data;
    const url = /listening on (ws:\S+)/.exec(text)?.[1];
    if (url) resolve(url);
  }));
}

/** Attaches a client that stays, and waits for the answer to its last command. */
function attach(url, commands) {
  const client = new WebSocket(url);
  return new Promise((resolve, reject) => {
    client.onerror = () => reject(new Error(`no connection to ${url}`));
    client.onopen = () => commands.forEach((command, index) => {
      const [method, params] = [command].flat();
      client.send(JSON.stringify({ id: index + 1, method, params }));
    });
    client.onmessage = ({ data }) => {
      const { id, error } = JSON.parse(data);
      if (error) reject(new Error(error.message));
      if (id === commands.length) resolve();
    };
  });
}

const TICK_US = 10_000;

/** Time of its core that the loop's thread has had, in microseconds; NaN where it is not told. */
function loopTime({ child }) {
  const tasks = `/proc/${child.pid}/task`;
  if (!fs.existsSync(tasks)) return NaN;
  const of = (thread, file) => fs.readFileSync(`${tasks}/${thread}/${file}`, 'utf8');
  const loop = fs.readdirSync(tasks).find((thread) => of(thread, 'comm').trim() === 'main-loop');
  const [user, system] = of(loop, 'stat').replace(/.*\) /, '').split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * TICK_US;
}

/** Requests a second, and the loop's time for one; errors of any kind end the benchmark. */
function load(variant, seconds) {
  const before = loopTime(variant);
  const report = execFileSync('wrk', ['-t1', '-c32', `-d${seconds}s`,
    `http://127.0.0.1:${variant.port}/`], { encoding: 'utf8' });
  if (/Socket errors|Non-2xx/.test(report)) throw new Error(`${variant.name}: ${report}`);
  const requests = Number(/(\d+) requests in/.exec(report)[1]);
  const rate = Number(/Requests\/sec:\s*([\d.]+)/.exec(report)[1]);
  return { rate, loop: (loopTime(variant) - before) / requests };
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
  const results = new Map(variants.map((variant) => [variant, []]));
  for (let round = 0; round < options.rounds; round++) {
    // The order turns, so that no variant always follows the same one.
    for (let i = 0; i < variants.length; i++) {
      const variant = variants[(i + round) % variants.length];
      results.get(variant).push(load(variant, options.seconds));
    }
    console.log(`round ${round + 1}: ` + variants.map((variant) => {
      const { rate, loop } = results.get(variant).at(-1);
      return `${variant.name} ${rate.toFixed(0)}/s ${loop.toFixed(1)} us`;
    }).join(', '));
  }
  const first = results.get(variants[0]);
  for (const variant of variants) {
    const own = results.get(variant);
    const change = (what) =>
      `${((median(own.map((result, i) => result[what] / first[i][what])) - 1) * 100).toFixed(1)} %`;
    console.log(`${variant.name}: median ${median(own.map(({ rate }) => rate)).toFixed(0)} requests/s, ` +
      `${change('rate')} against off; ${median(own.map(({ loop }) => loop)).toFixed(1)} us of the loop ` +
      `for one, ${change('loop')}`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
}).finally(() => {
  for (const { child } of variants) child?.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true, force: true });
  process.exit();
});
