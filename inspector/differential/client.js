'use strict';

// A program under a runtime's inspector, and one client of it.

const { spawn } = require('node:child_process');
const path = require('node:path');

const PATIENCE = 6_000;

/** Resolves to undefined if nothing has come of it after a while. */
function patiently(promise, time = PATIENCE) {
  let timer;
  const late = new Promise((resolve) => timer = setTimeout(resolve, time));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * Starts a program.
 *
 * @param runtime its command
 * @param start the inspector's flag: --inspect, --inspect-brk or --inspect-wait
 */
async function startProgram(runtime, { program, start = '--inspect', flags = [] }) {
  const file = path.join(__dirname, 'programs', program);
  const child = spawn(runtime, [`${start}=127.0.0.1:0`, '--no-warnings', ...flags, file],
                      { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  const exited = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  const isUp = new Promise((resolve) => {
    child.stdout.on('data', (data) => {
      output.stdout += data;
      if (output.stdout.startsWith('up\n')) resolve();
    });
  });
  const listening = new Promise((resolve) => {
    child.stderr.on('data', (data) => {
      output.stderr += data;
      const url = /Debugger listening on (ws:\S+)/.exec(output.stderr)?.[1];
      if (url) resolve(url);
    });
  });
  const url = await Promise.race([patiently(listening, 4 * PATIENCE), exited.then(() => {})]);
  if (typeof url !== 'string') {
    child.kill('SIGKILL');
    throw new Error(`${runtime} opens no inspector: ${output.stderr}`);
  }
  // The program says when it has done what questions are about.
  if (start === '--inspect') await patiently(isUp);
  return { file, url, output, exited, kill: () => child.kill('SIGKILL') };
}

/** Orrery does not show frames of builtin modules. */
function leaveOutBuiltins(paused, scripts) {
  const isOwn = (frame) =>
    !scripts.get(frame.scriptId ?? frame.location.scriptId)?.startsWith('node:');
  paused.callFrames = paused.callFrames.filter(isOwn);
  for (let trace = paused.asyncStackTrace; trace; trace = trace.parent) {
    trace.callFrames = trace.callFrames.filter(isOwn);
  }
}

/** Connects a client that numbers its commands and keeps events until they are asked for. */
async function connect(url) {
  const socket = new WebSocket(url);
  const answers = new Map();
  const events = [];
  let wake = () => {};
  const scripts = new Map();
  let lastId = 0;
  let listeners = [];
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`no connection to ${url}`));
  });
  socket.onclose = () => wake();
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    const answer = answers.get(message.id);
    if (answer) {
      answers.delete(message.id);
      answer(message.error ? { error: message.error } : { result: message.result });
    } else {
      const { method, params } = message;
      if (method === 'Debugger.scriptParsed') scripts.set(params.scriptId, params.url);
      if (method === 'Debugger.paused') leaveOutBuiltins(params, scripts);
      events.push(message);
      listeners = listeners.filter((listener) => !listener(message));
      wake();
    }
  };

  /** Takes the first event that fits out of those that have come. */
  function take(fits) {
    const index = events.findIndex(fits);
    return index < 0 ? undefined : events.splice(index, 1)[0];
  }

  return {
    /** Those that have come and were not taken. */
    events,

    /** Resolves to { result } or { error }, or undefined if there is no answer. */
    send(method, params, time) {
      const id = ++lastId;
      const answer = new Promise((resolve) => answers.set(id, resolve));
      socket.send(JSON.stringify({ id, method, params }));
      return time === Infinity ? answer : patiently(answer, time);
    },

    /** Sends whatever text; what comes of it is an event, as it has no known id. */
    sendText: (text) => socket.send(text),

    /** Waits for a message that is no answer; undefined if none comes. */
    async event(fits, time = PATIENCE) {
      const deadline = Date.now() + time;
      for (;;) {
        const found = take(fits);
        if (found || Date.now() >= deadline || socket.readyState > WebSocket.OPEN) return found;
        await patiently(new Promise((resolve) => wake = resolve), deadline - Date.now());
      }
    },

    /** Resolves when the next event of a method comes, which is left to be taken. */
    next: (method) => new Promise((resolve) => {
      listeners.push((event) => event.method === method && (resolve(), true));
    }),

    /** Takes all events of a method that have come. */
    drain(method) {
      const found = [];
      for (let e; (e = take((event) => event.method === method));) found.push(e.params);
      return found;
    },

    close: () => socket.close(),
  };
}

module.exports = { connect, patiently, startProgram };
