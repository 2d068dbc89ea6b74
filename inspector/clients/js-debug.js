'use strict';
// VS Code's debugger, js-debug: the extension itself, spoken to as VS Code does.

const assert = require('node:assert');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Checks } = require('./lib/checks.js');
const { Editor } = require('./lib/editor.js');
const { debuggee } = require('./lib/process.js');

const checks = new Checks('js-debug');

const abilities = {
  clientID: 'vscode', adapterID: 'pwa-node', pathFormat: 'path', linesStartAt1: true,
  columnsStartAt1: true, supportsVariableType: true, supportsVariablePaging: true, locale: 'en',
  supportsRunInTerminalRequest: true, supportsInvalidatedEvent: true,
};

/** What an editor sends when a session begins, breakpoints included. */
async function begin(session, source, breakpoints = []) {
  const { adapter, configuration } = session;
  const initialized = adapter.next('initialized');
  await adapter.request('initialize', abilities);
  const answered = adapter.request(configuration.request, configuration);
  await initialized;
  const set = await adapter.request('setBreakpoints', { source: { path: source }, breakpoints });
  await adapter.request('setExceptionBreakpoints', { filters: [] });
  await adapter.request('configurationDone');
  await answered;
  return set.breakpoints;
}

class Debugging {
  constructor(session, file) {
    this.adapter = session.adapter;
    this.source = { path: file };
    this.lines = readFileSync(file, 'utf8').split('\n');
  }

  request(command, args) {
    return this.adapter.request(command, args);
  }

  line(text) {
    return this.lines.findIndex((line) => line.includes(text)) + 1;
  }

  async breakpoints(...breakpoints) {
    const set = await this.request('setBreakpoints', { source: this.source, breakpoints });
    return set.breakpoints;
  }

  async threads() {
    return (await this.request('threads')).threads;
  }

  /** Does `action` and returns the frames of the stop that it leads to. */
  async stop(action, reason) {
    const stopped = this.adapter.next('stopped');
    await action();
    const event = await stopped;
    if (reason) assert.strictEqual(event.reason, reason);
    this.threadId = event.threadId;
    this.event = event;
    return this.frames();
  }

  async frames() {
    const { stackFrames } = await this.request('stackTrace', { threadId: this.threadId,
      startFrame: 0, levels: 40 });
    this.frame = stackFrames[0];
    return stackFrames;
  }

  step(command) {
    return this.stop(() => this.request(command, { threadId: this.threadId }), 'step');
  }

  async go() {
    await this.request('continue', { threadId: this.threadId });
  }

  async evaluate(expression, context = 'repl', frameId = undefined) {
    return (await this.request('evaluate', { expression, context, frameId })).result;
  }

  async variables(variablesReference) {
    const { variables } = await this.request('variables', { variablesReference });
    return new Map(variables.map((variable) => [variable.name, variable]));
  }

  async scopes() {
    const { scopes } = await this.request('scopes', { frameId: this.frame.id });
    return new Map(scopes.map((scope) => [scope.name, scope.variablesReference]));
  }
}

async function breakpoints(debugging) {
  const check = checks.check.bind(checks);
  const line = debugging.line('const step =');
  await check('breakpoint: bound to the file of the user', async () => {
    const frames = await debugging.stop(() => debugging.breakpoints({ line }), 'breakpoint');
    assert.match(frames[0].name, /\bround$/);
    assert.strictEqual(frames[0].line, line);
    assert.strictEqual(frames[0].source.path, debugging.source.path);
    assert.strictEqual(frames[0].source.sourceReference, 0);
  });
  await check('step over, in and out', async () => {
    assert.strictEqual((await debugging.step('next'))[0].line, line + 1);
    const [inside] = await debugging.step('stepIn');
    assert.match(inside.name, /\badd$/);
    assert.strictEqual(inside.line, debugging.line('const before ='));
  });
  await check('scopes, `this` and private state', async () => {
    const scopes = await debugging.scopes();
    const local = await debugging.variables([...scopes.values()][0]);
    assert.match([...scopes.keys()][0], /^Local/);
    const amount = Number(local.get('amount').value);
    assert.ok(amount >= 0 && amount < 3, `amount ${amount}`);
    const self = await debugging.variables(local.get('this').variablesReference);
    assert.strictEqual(self.get('#secret').value, "'hidden'");
    assert.strictEqual(self.get('total').type, 'number');
    assert.ok([...scopes.keys()].includes('Global'));
  });
  await check('evaluate in a frame: hover, watch, console', async () => {
    const { id } = debugging.frame;
    assert.strictEqual(await debugging.evaluate('this.constructor.name', 'watch', id),
      "'Counter'");
    assert.match(await debugging.evaluate('amount', 'hover', id), /^[012]$/);
    assert.strictEqual(await debugging.evaluate('[amount, 1].length', 'repl', id), '2');
    await assert.rejects(debugging.evaluate('missing.name', 'repl', id), /missing is not defined/);
  });
  await check('set a variable', async () => {
    const scopes = await debugging.scopes();
    const set = await debugging.request('setVariable', {
      variablesReference: [...scopes.values()][0], name: 'amount', value: '1000' });
    assert.strictEqual(set.value, '1000');
    const [caller] = await debugging.step('stepOut');
    assert.match(caller.name, /\bround$/);
    assert.ok(Number(await debugging.evaluate('counter.total')) >= 1000);
  });
  await check('complete while typing', async () => {
    const { targets } = await debugging.request('completions', {
      frameId: debugging.frame.id, text: 'counter.', column: 9 });
    const labels = targets.map(({ label }) => label);
    assert.ok(labels.includes('total') && labels.includes('add'), labels.join());
  });
  await check('restart a frame', async () => {
    const rounds = await debugging.evaluate('rounds');
    const frames = await debugging.stop(() => debugging.request('restartFrame', {
      frameId: debugging.frame.id }));
    assert.match(frames[0].name, /\bround$/);
    assert.strictEqual(frames[0].line, debugging.line('rounds++'));
    assert.strictEqual(await debugging.evaluate('rounds'), rounds);
  });
  await check('condition', async () => {
    await debugging.breakpoints({ line, condition: 'rounds % 10 === 3' });
    const frames = await debugging.stop(() => debugging.go(), 'breakpoint');
    assert.strictEqual(frames[0].line, line);
    assert.match(await debugging.evaluate('rounds'), /3$/);
  });
  await check('hit count', async () => {
    const before = Number(await debugging.evaluate('rounds'));
    await debugging.breakpoints({ line, hitCondition: '== 4' });
    await debugging.stop(() => debugging.go(), 'breakpoint');
    assert.strictEqual(Number(await debugging.evaluate('rounds')), before + 4);
  });
  await check('logpoint', async () => {
    const logged = debugging.adapter.next('output', ({ output }) => /at round \d+/.test(output));
    await debugging.breakpoints({ line, logMessage: 'at round {rounds}' });
    await debugging.go();
    const { source } = await logged;
    assert.strictEqual(source.path, debugging.source.path);
    await debugging.breakpoints();
  });
}

async function running(debugging) {
  const check = (name, body) =>
    checks.check(name, () => body().catch(async (error) => {
      // The next check finds the program running.
      await debugging.go().catch(() => {});
      throw error;
    }));
  await check('evaluate while running', async () => {
    assert.strictEqual(await debugging.evaluate('counter.secret'), "'hidden'");
    assert.strictEqual(await debugging.evaluate('await Promise.resolve(7)'), '7');
  });
  await check('expand an object while running', async () => {
    const { result, variablesReference } = await debugging.request('evaluate', {
      expression: 'counter', context: 'repl' });
    assert.match(result, /^Counter \{/);
    const inside = await debugging.variables(variablesReference);
    assert.strictEqual(inside.get('#secret').value, "'hidden'");
  });
  await check('pause, and go on', async () => {
    const [{ id }] = await debugging.threads();
    await debugging.stop(() => debugging.request('pause', { threadId: id }));
    await debugging.go();
  });
  await check('console output with an object', async () => {
    const said = debugging.adapter.next('output', ({ category, output, variablesReference }) =>
      category === 'stdout' && (variablesReference > 0 || output.includes('said')));
    await debugging.evaluate("console.log('said', { deep: { n: 1 } })");
    const { output, variablesReference } = await said;
    assert.ok(variablesReference > 0, output);
  });
  for (const [filter, expression, text] of [
    ['all', 'setTimeout(fails.caught, 1), 0', 'caught'],
    ['uncaught', 'setTimeout(fails.uncaught, 1), 0', 'uncaught'],
  ]) {
    await check(`exceptions: ${text}`, async () => {
      await debugging.request('setExceptionBreakpoints', { filters: [filter] });
      const frames = await debugging.stop(() => debugging.evaluate(expression), 'exception');
      assert.match(frames[0].name, /\bthrower$/);
      const info = await debugging.request('exceptionInfo', { threadId: debugging.threadId });
      assert.match(JSON.stringify(info), new RegExp(`it is ${text}`));
      await debugging.request('setExceptionBreakpoints', { filters: [] });
      await debugging.go();
    });
  }
  await check('async stacks', async () => {
    const line = debugging.line("return 'inner done'");
    await debugging.breakpoints({ line });
    const frames = await debugging.stop(() => debugging.evaluate('void outer()'), 'breakpoint');
    const names = frames.map(({ name }) => name.replace(/^async /, ''));
    assert.strictEqual(names[0], 'inner');
    assert.ok(names.includes('await') && names.includes('outer'), names.join());
    await debugging.breakpoints();
    await debugging.go();
  });
}

async function attach(editor) {
  const program = await debuggee('fails.js');
  await program.until(/ready/);
  const root = await editor.debug({ type: 'node', request: 'attach', name: 'attach',
    port: program.port });
  await begin(root, program.file);
  const session = await editor.child();
  await begin(session, program.file);
  const debugging = new Debugging(session, program.file);
  await checks.check('attach: one thread, named by the program', async () => {
    assert.strictEqual((await debugging.threads()).length, 1);
  });
  await breakpoints(debugging);
  await running(debugging);
  await checks.check('disconnect: the program runs on', async () => {
    const before = program.text.length;
    await debugging.request('disconnect', { terminateDebuggee: false });
    await root.adapter.request('disconnect', { terminateDebuggee: false });
    await program.until(/Debugger ending on/);
    await program.until(/round \d+0\n/, before);
  });
  await program.stop();
}

async function launch(editor) {
  const file = require.resolve('./programs/ends.js');
  await checks.check('launch: a breakpoint, and the end', async () => {
    const root = await editor.debug({ type: 'node', request: 'launch', name: 'launch',
      program: file, runtimeExecutable: process.env.DEBUGGEE, console: 'internalConsole' });
    await begin(root, file);
    const session = await editor.child();
    const debugging = new Debugging(session, file);
    const stopped = debugging.adapter.next('stopped');
    await begin(session, file, [{ line: debugging.line('const answer') }]);
    debugging.threadId = (await stopped).threadId;
    const [frame] = await debugging.frames();
    assert.strictEqual(frame.line, debugging.line('const answer'));
    const said = debugging.adapter.next('output', ({ output }) => output.includes('answer 42'));
    const ended = debugging.adapter.next('terminated');
    await debugging.go();
    await said;
    await ended;
  });
}

async function main() {
  const editor = new Editor(join(__dirname, 'programs'));
  await attach(editor);
  await launch(editor);
  editor.close();
  checks.end();
  // js-debug keeps timers of its own.
  process.exit();
}

main();
