'use strict';
// A program started without flags answers over its user's socket and on SIGQUIT.
const assert = require('node:assert');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const { once } = require('node:events');
const { setTimeout: sleep } = require('node:timers/promises');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attach-'));
const script = path.join(folder, 'idle.js');
fs.writeFileSync(script, 'setInterval(function beat() {}, 60_000);\n');
const env = { ...process.env, XDG_RUNTIME_DIR: folder };

async function until(condition) {
  for (let i = 0; i < 1200; i++) {
    if (condition()) return;
    await sleep(50);
  }
  assert.fail(`still not: ${condition}`);
}

/** The file is there a moment before it can be connected to. */
async function connect(file) {
  for (let i = 0; ; i++) {
    const socket = net.connect(file);
    try {
      await once(socket, 'connect');
      return socket;
    } catch (error) {
      if (error.code !== 'ECONNREFUSED' || i === 100) throw error;
      await sleep(50);
    }
  }
}

async function main() {
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const file = path.join(folder, 'orrery', `${child.pid}.sock`);
  await until(() => fs.existsSync(file));
  assert.strictEqual(fs.statSync(path.dirname(file)).mode & 0o777, 0o700);

  const socket = await connect(file);
  let answers = '';
  socket.setEncoding('utf8').on('data', (text) => (answers += text));
  await until(() => (fs.statSync(file).mode & 0o777) === 0o600);
  socket.write('no JSON\n{"id":1,"method":"EventLoop.noSuchThing"}\n');
  await until(() => answers.includes('-32700') && answers.includes('-32601'));
  // Until its loop turns the program is said to be blocked.
  for (let id = 2; !answers.includes('is due in'); id++) {
    answers = '';
    socket.write(`{"id":${id},"method":"EventLoop.whyAlive"}\n`);
    await until(() => answers.includes(`"id":${id},`) && answers.endsWith('\n'));
  }
  assert.match(answers, /beat \(.*idle\.js:1:13\)/);
  socket.end();

  if (process.arch === 'x64') {
    child.kill('SIGQUIT');
    await until(() => stderr.includes('It is alive because'));
    assert.match(stderr, /Event loop of process \d+/);
    assert.ok(!stderr.includes('thread dump'));
  }
  child.kill();
  await once(child, 'exit');
  await until(() => !fs.existsSync(file));

  const shy = spawn(process.execPath, ['--no-attach', script], { env, stdio: 'ignore' });
  await sleep(1500);
  assert.ok(!fs.existsSync(path.join(folder, 'orrery', `${shy.pid}.sock`)));
  shy.kill();
  await once(shy, 'exit');
  fs.rmSync(folder, { recursive: true });
}

main();
