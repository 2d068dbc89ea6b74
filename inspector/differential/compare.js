'use strict';

// node compare.js <node> <orrery> [suite...]: asks both runtimes' inspectors the same and compares the
// answers field by field. Known differences are in known.json, each with its reason; any other one
// makes it fail, as does a known one that is none any more. Needs a global WebSocket (Node 22).

const fs = require('node:fs');
const path = require('node:path');
const { connect, patiently, startProgram } = require('./client.js');
const { normalise } = require('./normalise.js');
const { differences } = require('./differences.js');

/** A conversation with one runtime: what it says is recorded under names. */
class Talk {
  records = new Map();
  #program;
  #client;

  constructor(program, client) {
    this.#program = program;
    this.#client = client;
  }

  get client() {
    return this.#client;
  }

  /** The program's URL. */
  get url() {
    return require('node:url').pathToFileURL(this.#program.file).href;
  }

  record(name, value) {
    if (this.records.has(name)) throw new Error(`two records of name ${name}`);
    this.records.set(name, normalise(value));
  }

  /** Sends a command without recording its answer; undefined if it fails. */
  async quietly(method, params) {
    return (await this.#client.send(method, params))?.result;
  }

  /** Sends a command whose answer may be long in coming, and does not wait for it. */
  start(method, params) {
    return this.#client.send(method, params, Infinity);
  }

  /** Whether an answer comes before the program pauses. */
  isDone(answer) {
    const paused = this.#client.next('Debugger.paused').then(() => false);
    return Promise.race([Promise.resolve(answer).then(() => true), paused, patiently(paused, 3000)]);
  }

  /**
   * Sends a command and records its answer.
   *
   * @param view what of the result is recorded; all by default
   * @returns the result; an empty one if it failed
   */
  async ask(name, method, params, view = (result) => result) {
    const answer = await this.#client.send(method, params);
    if (answer?.result) this.record(name, view(answer.result));
    else this.record(name, answer ?? 'no answer');
    return answer?.result ?? {};
  }

  /** Sends a text that is no proper command and records what comes back. */
  async sendText(name, text) {
    this.#client.sendText(text);
    const isReply = (message) => message.method === undefined;
    this.record(name, await this.#client.event(isReply) ?? 'no answer');
  }

  /** Waits for an event and records its parameters, which are also returned. */
  async event(name, method, { where = () => true, view = (params) => params, time } = {}) {
    const fits = (event) => event.method === method && where(event.params);
    const found = await this.#client.event(fits, time);
    this.record(name, found ? view(found.params) : `no ${method}`);
    return found?.params;
  }

  drain(method) {
    return this.#client.drain(method);
  }

  disconnect() {
    this.#client.close();
  }

  /** Waits for the program's end and records its exit code and output. */
  async end(name) {
    const code = await patiently(this.#program.exited);
    this.record(name, { code, stdout: this.#program.output.stdout });
  }
}

async function run(suite, runtime) {
  const program = await startProgram(runtime, suite);
  const client = await connect(program.url);
  const talk = new Talk(program, client);
  try {
    await suite.run(talk);
  } catch (error) {
    // What it could not go on with has been recorded; the rest is missing.
    talk.record('the suite', `stopped: ${error.message}`);
  } finally {
    client.close();
    program.kill();
  }
  return talk.records;
}

function matches(known, name, path) {
  const fits = (pattern, text) => pattern === '*' || pattern === text ||
    (pattern.endsWith('*') && text.startsWith(pattern.slice(0, -1)));
  return fits(known.request, name) && fits(known.path, path);
}

/** Compares one suite's records and prints what differs. */
function judge(suite, expected, actual, known) {
  const count = { equal: 0, known: 0, different: 0, stale: 0 };
  const seen = new Set();
  for (const name of new Set([...expected.keys(), ...actual.keys()])) {
    const all = differences(expected.get(name), actual.get(name));
    const unknown = all.filter(({ path }) => {
      const entry = known.find((candidate) => matches(candidate, name, path));
      seen.add(entry);
      return !entry;
    });
    if (all.length === 0) count.equal++;
    else if (unknown.length === 0) count.known++;
    else count.different++;
    if (unknown.length === 0) continue;
    console.log(`${suite}: ${name}`);
    for (const { path, expected, actual } of unknown) {
      console.log(`    ${path || '(all)'}\n      node:   ${expected}\n      orrery: ${actual}`);
    }
  }
  for (const entry of known) {
    if (seen.has(entry)) continue;
    count.stale++;
    console.log(`${suite}: no difference any more: ${entry.request} ${entry.path}`);
  }
  return count;
}

async function main([node, orrery, ...names]) {
  if (!orrery) throw new Error('usage: node compare.js <node> <orrery> [suite...]');
  const all = fs.readdirSync(path.join(__dirname, 'suites')).map((file) => path.parse(file).name);
  const known = JSON.parse(fs.readFileSync(path.join(__dirname, 'known.json'), 'utf8'));
  const total = { equal: 0, known: 0, different: 0, stale: 0 };
  for (const name of names.length > 0 ? names : all) {
    const suite = require(`./suites/${name}.js`);
    const expected = await run(suite, node);
    const actual = await run(suite, orrery);
    const reasons = [...known[name] ?? [], ...await suite.known?.() ?? []];
    const count = judge(name, expected, actual, reasons);
    console.log(`${name}: ${count.equal} equal, ${count.known} known to differ, ` +
      `${count.different} different`);
    for (const key of Object.keys(total)) total[key] += count[key];
  }
  console.log(`\n${total.equal} of ${total.equal + total.known + total.different} equal, ` +
    `${total.known} known to differ, ${total.different} different`);
  process.exitCode = total.different + total.stale > 0 ? 1 : 0;
}

main(process.argv.slice(2));
