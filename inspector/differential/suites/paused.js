'use strict';

// What can be asked while the program is paused.

const { pauseBy, resume, stoppingAt } = require('../pauses.js');

const expressions = [
  ['local', 'local'], ['argument', 'x'], ['outer const', 'limit'], ['this', 'this'],
  ['global', 'typeof settings'], ['assignment', 'local.value = 9'], ['block', 'inBlock'],
  ['reference error', 'nothing'], ['throws', 'throw new Error("asked")'], ['syntax error', 'a b'],
  ['declaration', 'var declared = 1; declared'], ['arrow function', '(() => x)()'],
  ['arguments', 'arguments.length'], ['undefined', 'undefined'], ['call', 'add(1, 2)'],
  ['eval', 'eval("x + 1")'], ['template', '`${x}`'], ['new.target', 'new.target'],
];

const places = [
  ['in catch', 42, 'catching()'],
  ['in arrow function', 19, 'outer(1)'],
  ['in method', 30, 'counter.increment(2)'],
  ['in loop', 53, 'loop()'],
  ['in generator', 67, 'generating().next()'],
  ['in constructor', 27, 'new Counter()'],
];

async function scopes(talk, name, paused) {
  for (const [i, { type, object }] of (paused?.callFrames[0].scopeChain ?? []).entries()) {
    if (type === 'global') continue;
    await talk.ask(`${name}: scope ${i} (${type})`, 'Runtime.getProperties',
      { objectId: object.objectId, ownProperties: true, generatePreview: true });
  }
}

module.exports = {
  program: 'steps.js',

  async run(talk) {
    await talk.quietly('Debugger.enable');
    await talk.quietly('Runtime.enable');

    await stoppingAt(talk, 15, async () => {
      const inBlock = await pauseBy(talk, 'in block', 'outer(3)');
      await scopes(talk, 'in block', inBlock);
      const callFrameId = inBlock?.callFrames[0].callFrameId ?? '';
      for (const [name, expression] of expressions) {
        await talk.ask(`evaluate ${name}`, 'Debugger.evaluateOnCallFrame', { callFrameId, expression });
      }
      const evaluate = (name, params) =>
        talk.ask(name, 'Debugger.evaluateOnCallFrame', { callFrameId, ...params });
      await evaluate('by value', { expression: 'local', returnByValue: true });
      await evaluate('with preview', { expression: 'local', generatePreview: true });
      await evaluate('silent', { expression: 'throw 1', silent: true });
      await evaluate('without side effects', { expression: 'local.value', throwOnSideEffect: true });
      await evaluate('side effect', { expression: 'local.value = 5', throwOnSideEffect: true });
      await evaluate('command line', { expression: 'keys(local)', includeCommandLineAPI: true, returnByValue: true });
      await evaluate('outer frame', {
        callFrameId: inBlock?.callFrames[1]?.callFrameId ?? '', expression: 'typeof local',
      });
      await talk.ask('unknown frame', 'Debugger.evaluateOnCallFrame', { callFrameId: 'none', expression: '1' });
      await talk.ask('evaluate globally', 'Runtime.evaluate', { expression: 'typeof local + typeof add' });
      await talk.ask('promise while paused', 'Runtime.evaluate', { expression: 'Promise.resolve(1)' });
      const set = (name, params) => talk.ask(name, 'Debugger.setVariableValue',
        { callFrameId, scopeNumber: 1, variableName: 'local', newValue: { value: 5 }, ...params });
      await set('set variable');
      await evaluate('changed variable', { expression: 'local' });
      await set('set unserializable', { newValue: { unserializableValue: '-0' } });
      await set('set unknown variable', { variableName: 'unknown' });
      await set('set in unknown scope', { scopeNumber: 99 });
      await set('set constant', { scopeNumber: 0, variableName: 'inBlock' });
    });

    for (const [name, line, expression] of places) {
      await stoppingAt(talk, line, async () => {
        const paused = await pauseBy(talk, name, expression);
        await scopes(talk, name, paused);
        if (name !== 'in method') return;
        await talk.ask('private member', 'Debugger.evaluateOnCallFrame',
          { callFrameId: paused?.callFrames[0].callFrameId ?? '', expression: 'this.#count' });
      });
    }

    await talk.quietly('Debugger.setAsyncCallStackDepth', { maxDepth: 8 });
    await stoppingAt(talk, 73, async () => {
      await pauseBy(talk, 'in timer', 'timed()');
    });
    await stoppingAt(talk, 61, async () => {
      await pauseBy(talk, 'after await', 'waiting()');
    });
  },
};
