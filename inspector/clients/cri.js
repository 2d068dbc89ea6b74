'use strict';
// chrome-remote-interface: the protocol as programs speak it.

const assert = require('node:assert');
const { basename } = require('node:path');
const { Checks } = require('./lib/checks.js');
const { CDP, connect } = require('./lib/cdp.js');
const { debuggee } = require('./lib/process.js');

const checks = new Checks('cri');
const check = checks.check.bind(checks);

async function evaluate(client, expression, options = {}) {
  const answer = await client.Runtime.evaluate({ expression, ...options });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception.description);
  return answer.result;
}

async function properties(client, objectId, options = {}) {
  const answer = await client.Runtime.getProperties({ objectId, ownProperties: true, ...options });
  return new Map(answer.result.map((property) => [property.name, property]));
}

async function http(program) {
  const at = { host: '127.0.0.1', port: program.port };
  await check('version', async () => {
    const version = await CDP.Version(at);
    assert.match(version.Browser, /^(node\.js|orrery)\/v24/i);
  });
  await check('targets', async () => {
    const [target, ...others] = await CDP.List(at);
    assert.deepStrictEqual(others, []);
    assert.strictEqual(target.type, 'node');
    assert.strictEqual(target.webSocketDebuggerUrl, program.url);
    assert.strictEqual(target.url, `file://${program.file}`);
    assert.strictEqual(basename(target.title), 'values.js');
  });
  await check('protocol', async () => {
    const { domains } = await CDP.Protocol(at);
    const names = domains.map(({ domain }) => domain);
    for (const name of ['Runtime', 'Debugger', 'Profiler', 'HeapProfiler', 'NodeRuntime']) {
      assert.ok(names.includes(name), name);
    }
    const paused = domains.find(({ domain }) => domain === 'Debugger').commands;
    assert.ok(paused.some(({ name }) => name === 'setBreakpointByUrl'));
  });
}

async function values(client) {
  const { Runtime } = client;
  await check('the context of the program', async () => {
    const created = client.next('Runtime.executionContextCreated');
    await Runtime.enable();
    const { context } = await created;
    assert.strictEqual(context.id, 1);
    assert.strictEqual(context.auxData.isDefault, true);
  });
  await check('evaluate while running', async () => {
    assert.strictEqual((await evaluate(client, '6 * 7')).value, 42);
    const big = await evaluate(client, '2n ** 70n');
    assert.strictEqual(big.unserializableValue, '1180591620717411303424n');
    const copied = await evaluate(client, '({ a: [1, { b: null }] })', { returnByValue: true });
    assert.deepStrictEqual(copied.value, { a: [1, { b: null }] });
  });
  await check('evaluate: await, and the names of a REPL', async () => {
    const awaited = await evaluate(client, 'settled.then((n) => n + 1)', { awaitPromise: true });
    assert.strictEqual(awaited.value, 43);
    await evaluate(client, 'let again = 1', { replMode: true });
    await evaluate(client, 'let again = await settled', { replMode: true });
    assert.strictEqual((await evaluate(client, 'again', { replMode: true })).value, 42);
  });
  await check('evaluate: an exception', async () => {
    const { exceptionDetails } = await Runtime.evaluate({ expression: 'shape.missing.more' });
    assert.match(exceptionDetails.exception.description, /^TypeError: Cannot read properties of/);
  });
  await check('evaluate: nothing with an effect when none is wanted', async () => {
    const options = { throwOnSideEffect: true };
    assert.strictEqual((await evaluate(client, 'shape.sides + 1', options)).value, 5);
    await assert.rejects(evaluate(client, 'shape.name = 1', options), /Possible side-effect/);
    assert.strictEqual((await evaluate(client, 'shape.name')).value, 'square');
  });
  await check('getProperties: own, private, accessors, prototype', async () => {
    const shape = await evaluate(client, 'shape', { generatePreview: true });
    assert.strictEqual(shape.description, 'Shape');
    assert.deepStrictEqual(shape.preview.properties.map(({ name }) => name), ['#sides',
      'inherited', 'name']);
    const answer = await Runtime.getProperties({ objectId: shape.objectId, ownProperties: true });
    assert.deepStrictEqual(answer.privateProperties.map(({ name }) => name), ['#sides']);
    const own = new Map(answer.result.map((property) => [property.name, property]));
    assert.deepStrictEqual([...own.keys()], ['inherited', 'name']);
    const [{ name, value }] = answer.internalProperties;
    assert.strictEqual(name, '[[Prototype]]');
    const proto = await properties(client, value.objectId);
    assert.strictEqual(proto.get('sides').get.type, 'function');
  });
  await check('getProperties: entries and state', async () => {
    const map = await evaluate(client, 'map');
    const { internalProperties } = await Runtime.getProperties({ objectId: map.objectId });
    const entries = internalProperties.find(({ name }) => name === '[[Entries]]').value;
    const first = (await properties(client, entries.objectId)).get('0').value;
    assert.strictEqual(first.description, '{"one" => Object}');
    const promise = await evaluate(client, 'settled');
    const state = await Runtime.getProperties({ objectId: promise.objectId });
    assert.deepStrictEqual(
      state.internalProperties.map(({ name, value }) => [name, value.value]).slice(1),
      [['[[PromiseState]]', 'fulfilled'], ['[[PromiseResult]]', 42]],
    );
  });
  await check('callFunctionOn with arguments', async () => {
    const { objectId } = await evaluate(client, 'map');
    const { result } = await Runtime.callFunctionOn({
      objectId,
      functionDeclaration: 'function (key) { return this.get(key); }',
      arguments: [{ value: 'two' }],
    });
    assert.strictEqual(result.value, 2);
  });
}

async function messages(client) {
  await check('console: arguments as live objects, with the place', async () => {
    const said = client.next('Runtime.consoleAPICalled', ({ type }) => type === 'log');
    const failed = client.next('Runtime.consoleAPICalled', ({ type }) => type === 'error');
    const table = client.next('Runtime.consoleAPICalled', ({ type }) => type === 'table');
    await evaluate(client, 'speak()');
    const { args, stackTrace } = await said;
    assert.deepStrictEqual(args.map(({ type, subtype = type }) => subtype), ['string', 'string',
      'object', 'array', 'bigint', 'symbol', 'null', 'undefined', 'number']);
    const own = await properties(client, args[2].objectId);
    assert.strictEqual(own.get('name').value.value, 'square');
    assert.strictEqual(args[3].preview.properties[2].value, '3');
    assert.strictEqual(stackTrace.callFrames[0].functionName, 'speak');
    assert.match(stackTrace.callFrames[0].url, /^file:.*values\.js$/);
    const [error] = (await failed).args;
    assert.strictEqual(error.subtype, 'error');
    assert.match(error.description, /^TypeError: looked for\n {4}at /);
    assert.strictEqual((await table).args[0].preview.properties.length, 1);
  });
}

async function deaths() {
  for (const [how, text, description] of [
    ['throw', 'Uncaught', /^RangeError: nobody catches\n {4}at thrower /],
    ['reject', 'Uncaught', /^Error: nobody listens\n/],
  ]) {
    await check(`exceptionThrown, and the end of the program: ${how}`, async () => {
      const program = await debuggee('dies.js', '--inspect', { after: [how] });
      try {
        await program.until(/ready/);
        const client = await connect(program.port);
        await client.Runtime.enable();
        const thrown = client.next('Runtime.exceptionThrown');
        const ended = client.next('Runtime.executionContextDestroyed');
        await evaluate(client, 'void dieLater()');
        const { exceptionDetails } = await thrown;
        assert.strictEqual(exceptionDetails.text, text);
        assert.match(exceptionDetails.exception.description, description);
        await ended;
        await program.until(/Waiting for the debugger to disconnect/);
        await client.close();
        assert.deepStrictEqual(await program.exited, { code: 1, signal: null });
      } finally {
        await program.stop();
      }
    });
  }
}

const names = ({ callFrames }) => callFrames.map(({ functionName }) => functionName);

async function pauses(client, program) {
  const { Debugger } = client;
  const check = (name, body) =>
    checks.check(name, () => body().catch(async (error) => {
      // The next check finds the program running.
      await Debugger.resume().catch(() => {});
      throw error;
    }));
  const resume = async () => {
    const resumed = client.next('Debugger.resumed');
    await Debugger.resume();
    await resumed;
  };
  let script;
  await check('scriptParsed', async () => {
    const parsed = client.next('Debugger.scriptParsed', ({ url }) => url.endsWith('/values.js'));
    await Debugger.enable();
    await Debugger.setAsyncCallStackDepth({ maxDepth: 8 });
    script = await parsed;
    assert.strictEqual(script.url, `file://${program.file}`);
    assert.match(script.hash, /^[0-9a-f]{64}$/);
    const { scriptSource } = await Debugger.getScriptSource({ scriptId: script.scriptId });
    assert.match(scriptSource, /^'use strict';\n/);
  });
  let line;
  await check('a breakpoint by address', async () => {
    const { scriptSource } = await Debugger.getScriptSource({ scriptId: script.scriptId });
    line = scriptSource.split('\n').findIndex((text) => text.includes('const sum ='));
    const bound = await Debugger.setBreakpointByUrl({ lineNumber: line, url: script.url });
    assert.strictEqual(bound.locations[0].lineNumber, line);
    const paused = client.next('Debugger.paused');
    await evaluate(client, 'addLater()');
    const { callFrames, hitBreakpoints } = await paused;
    assert.deepStrictEqual(hitBreakpoints, [bound.breakpointId]);
    assert.deepStrictEqual(names({ callFrames }).slice(0, 2), ['add', 'adding']);
    const { scopeChain, callFrameId } = callFrames[0];
    assert.deepStrictEqual(
      scopeChain.map(({ type }) => type).filter((type) => type !== 'closure'),
      ['local', 'script', 'global'],
    );
    const local = await properties(client, scopeChain[0].object.objectId);
    assert.strictEqual(local.get('right').value.value, 22);
    const { result } = await Debugger.evaluateOnCallFrame({ callFrameId,
      expression: 'left * right' });
    assert.strictEqual(result.value, 440);
    await Debugger.setVariableValue({ scopeNumber: 0, variableName: 'left', callFrameId,
      newValue: { value: 100 } });
    await Debugger.removeBreakpoint({ breakpointId: bound.breakpointId });
  });
  await check('stepping: over, and the value returned', async () => {
    const stopped = [];
    for (const step of ['stepOver', 'stepOut']) {
      const paused = client.next('Debugger.paused');
      await Debugger[step]();
      const [frame] = (await paused).callFrames;
      stopped.push([frame.functionName, frame.location.lineNumber - line,
        frame.returnValue?.value]);
    }
    assert.deepStrictEqual(stopped[0], ['add', 1, 122]);
    assert.strictEqual(stopped[1][0], 'adding');
    await resume();
  });
  await check('a condition', async () => {
    const { breakpointId } = await Debugger.setBreakpointByUrl({ lineNumber: line,
      urlRegex: 'values\\.js$', condition: 'left === 2' });
    const paused = client.next('Debugger.paused');
    await evaluate(client, 'addLater()');
    await evaluate(client, 'new Promise((done) => setTimeout(done, 20))', { awaitPromise: true });
    await evaluate(client, 'addLater(2)');
    const { callFrames } = await paused;
    const { result } = await Debugger.evaluateOnCallFrame({
      callFrameId: callFrames[0].callFrameId, expression: 'left' });
    assert.strictEqual(result.value, 2);
    await Debugger.removeBreakpoint({ breakpointId });
    await resume();
  });
  await check('async stack: through await', async () => {
    const paused = client.next('Debugger.paused');
    await evaluate(client, 'void outer()');
    const { callFrames, asyncStackTrace } = await paused;
    assert.strictEqual(callFrames[0].functionName, 'inner');
    assert.strictEqual(asyncStackTrace.description, 'await');
    assert.strictEqual(asyncStackTrace.callFrames[0].functionName, 'outer');
    await resume();
  });
  await check('async stack: through a timer', async () => {
    const paused = client.next('Debugger.paused');
    await evaluate(client, 'byTimer()');
    const { callFrames, asyncStackTrace } = await paused;
    assert.strictEqual(callFrames[0].functionName, 'fired');
    assert.strictEqual(asyncStackTrace.description, 'Timeout');
    const scheduled = names(asyncStackTrace);
    assert.ok(scheduled.includes('byTimer'), scheduled.join());
    await resume();
  });
  await check('pauses at exceptions', async () => {
    await Debugger.setPauseOnExceptions({ state: 'uncaught' });
    const paused = client.next('Debugger.paused');
    await evaluate(client, 'throwLater()');
    const { reason, data, callFrames } = await paused;
    assert.strictEqual(reason, 'exception');
    assert.strictEqual(data.uncaught, true);
    assert.strictEqual(callFrames[0].functionName, 'thrower');
    await Debugger.setPauseOnExceptions({ state: 'none' });
    await resume();
  });
}

async function several(client, program) {
  const second = await connect(program.port);
  await check('two clients: each its own objects', async () => {
    await second.Runtime.enable();
    const { objectId } = await evaluate(client, 'shape');
    await assert.rejects(second.Runtime.getProperties({ objectId: '999999.1.1' }));
    await client.Runtime.getProperties({ objectId });
    const [one, two] = [client, second].map((each) => each.next('Runtime.consoleAPICalled'));
    await evaluate(second, 'speak()');
    assert.strictEqual((await one).args.length, (await two).args.length);
  });
  await check('two clients: a pause is for both, either resumes', async () => {
    await second.Debugger.enable();
    const paused = [client, second].map((each) => each.next('Debugger.paused'));
    await evaluate(client, 'byTimer()');
    await Promise.all(paused);
    const resumed = client.next('Debugger.resumed');
    await second.Debugger.resume();
    await resumed;
  });
  await check('a client that leaves in a pause lets the program go on', async () => {
    await client.Debugger.disable();
    const paused = second.next('Debugger.paused');
    await evaluate(client, 'byTimer()');
    await paused;
    await second.close();
    assert.strictEqual((await evaluate(client, '1 + 1')).value, 2);
  });
}

async function main() {
  const program = await debuggee('values.js');
  await program.until(/ready/);
  await http(program);
  const client = await connect(program.port);
  await values(client);
  await messages(client);
  await pauses(client, program);
  await several(client, program);
  await check('reconnect', async () => {
    await client.close();
    const again = await connect(program.port);
    assert.strictEqual((await evaluate(again, 'shape.sides')).value, 4);
    await again.close();
    await program.until(/Debugger ending on/);
  });
  await program.stop();
  await deaths();
  checks.end();
}

main();
