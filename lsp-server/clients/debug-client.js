'use strict';
// The client that adapters of VS Code are tested with, @vscode/debugadapter-testsupport.

const assert = require('node:assert');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { DebugClient } = require('@vscode/debugadapter-testsupport');
const { Checks } = require('../../inspector/clients/lib/checks.js');

const { ADAPTER, ORRERY, DEBUGGEE } = process.env;
const seconds = Number(process.env.DEADLINE || 30);
const isNode = DEBUGGEE !== ORRERY;
const checks = new Checks('debug-client');

/** A program of the folder, its lines found by what they say. */
class Program {
  constructor(name) {
    this.path = join(__dirname, 'programs', name);
    this.lines = readFileSync(this.path, 'utf8').split('\n');
  }

  line(text) {
    return this.lines.findIndex((line) => line.includes(text)) + 1;
  }

  /** A place whose breakpoint is not there before the file is loaded. */
  at(text) {
    return { path: this.path, line: this.line(text), verified: false };
  }

  launch(more) {
    return { program: this.path, runtimeExecutable: DEBUGGEE, type: 'orrery', ...more };
  }
}

/** Runs a check with an adapter of its own. */
function check(name, body) {
  return checks.check(name, async () => {
    const client = ADAPTER ? new DebugClient(ADAPTER, '', 'orrery')
      : new DebugClient(ORRERY, 'dap', 'orrery');
    client.defaultTimeout = seconds * 1000;
    await client.start();
    try {
      await body(client);
    } finally {
      await client.stop();
    }
  });
}

const shop = new Program('shop.js');
const fails = new Program('fails.js');
const waits = new Program('waits.js');

async function top(client) {
  const { body } = await client.stackTraceRequest({ threadId: 1 });
  return body.stackFrames[0];
}

async function variables(client, reference) {
  const { body } = await client.variablesRequest({ variablesReference: reference });
  return Object.fromEntries(body.variables.map((each) => [each.name, each]));
}

async function scope(client, name) {
  const frame = await top(client);
  const { body } = await client.scopesRequest({ frameId: frame.id });
  return variables(client, body.scopes.find((each) => each.name === name).variablesReference);
}

async function main() {
  await check('an unknown request is an error', async (client) => {
    await assert.rejects(client.send('illegalRequest'));
  });

  await check('abilities are told', async (client) => {
    const { body } = await client.initializeRequest();
    assert.strictEqual(body.supportsConfigurationDoneRequest, true);
    assert.ok(body.exceptionBreakpointFilters.some((each) => each.filter === 'loop.blocked'));
  });

  await check('a program runs to its end', (client) => Promise.all([
    client.configurationSequence(),
    client.launch(shop.launch()),
    client.waitForEvent('terminated'),
  ]));

  await check('output is told', (client) => Promise.all([
    client.configurationSequence(),
    client.launch(shop.launch()),
    client.assertOutput('stdout', 'prices 3 6 9 12 15\n'),
  ]));

  await check('errors are told apart', (client) => Promise.all([
    client.configurationSequence(),
    client.launch(shop.launch()),
    client.assertOutput('stderr', 'closing\n'),
  ]));

  await check('the program stops on entry', (client) => Promise.all([
    client.configurationSequence(),
    client.launch(shop.launch({ stopOnEntry: true })),
    client.assertStoppedLocation('entry', { line: shop.line('const prices') }),
  ]));

  await check('a breakpoint is hit', async (client) => {
    await client.hitBreakpoint(shop.launch(), shop.at('// total'));
    const local = await scope(client, 'Local');
    assert.strictEqual(local.each.value, '3');
    assert.strictEqual(local.count.value, '1');
  });

  await check('a condition decides', async (client) => {
    const { path, line } = shop.at('// push');
    await Promise.all([
      client.waitForEvent('initialized')
        .then(() => client.setBreakpointsRequest({
          source: { path }, breakpoints: [{ line, condition: 'count === 4' }],
        }))
        .then(() => client.configurationDoneRequest()),
      client.launch(shop.launch()),
      client.assertStoppedLocation('breakpoint', { path, line }),
    ]);
    const { body } = await client.evaluateRequest({ expression: 'count' });
    assert.strictEqual(body.result, '4');
  });

  await check('steps go in, over and out', async (client) => {
    await client.hitBreakpoint(shop.launch(), shop.at('// push'));
    const step = (request, text) => Promise.all([
      client[request]({ threadId: 1 }),
      client.assertStoppedLocation('step', { line: shop.line(text) }),
    ]);
    await step('stepInRequest', 'const each');
    await step('nextRequest', '// total');
    await step('stepOutRequest', '// push');
  });

  await check('values are changed', async (client) => {
    await client.hitBreakpoint(shop.launch(), shop.at('// total'));
    const frame = await top(client);
    const { body } = await client.scopesRequest({ frameId: frame.id });
    await client.setVariableRequest({
      variablesReference: body.scopes[0].variablesReference, name: 'count', value: '1000',
    });
    const path = shop.path;
    await client.setBreakpointsRequest({ source: { path }, breakpoints: [] });
    await Promise.all([
      client.continueRequest({ threadId: 1 }),
      client.assertOutput('stdout', 'prices 3000 6 9 12 15\n'),
    ]);
  });

  const exceptions = (client, filters) => client.waitForEvent('initialized')
    .then(() => client.setExceptionBreakpointsRequest({ filters }))
    .then(() => client.configurationDoneRequest());

  await check('a caught exception stops', (client) => Promise.all([
    exceptions(client, ['all']),
    client.launch(fails.launch()),
    client.assertStoppedLocation('exception', { line: fails.line('// throws') }),
  ]));

  await check('an uncaught exception stops, and is told of', async (client) => {
    await Promise.all([
      exceptions(client, ['uncaught']),
      client.launch(fails.launch()),
      client.assertStoppedLocation('exception', { line: fails.line('// throws') }),
    ]);
    const { body } = await client.exceptionInfoRequest({ threadId: 1 });
    assert.strictEqual(body.description, 'Refusal: no coffee');
    assert.strictEqual(body.breakMode, 'unhandled');
  });

  if (!isNode) {
    await check('queues are a scope', async (client) => {
      await client.hitBreakpoint(waits.launch(), waits.at('// opened'));
      const loop = await scope(client, 'Event Loop');
      for (const name of ['Ticks', 'Microtasks', 'Immediates', 'Timers', 'I/O in flight']) {
        assert.strictEqual(loop[name].value, '1', name);
      }
      const [timer] = Object.values(await variables(client, loop.Timers.variablesReference));
      assert.match(timer.value, /^due in \d+ ms, late \(waits\.js:12\)$/);
    });

    await check('the loop stops at a phase', (client) => Promise.all([
      exceptions(client, ['loop.phaseEntered']),
      client.launch(waits.launch()),
      client.waitForEvent('stopped').then(({ body }) => {
        assert.strictEqual(body.reason, 'exception');
        assert.match(body.text, /timers phase begins/);
      }),
    ]));
  }

  checks.end();
}

main();
