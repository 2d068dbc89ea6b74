'use strict';

// What scheduled the calls that console and exceptions tell of.

const withoutIds = (key, value) => (key === 'parentId' ? Object.keys(value) : value);
const trace = ({ stackTrace, args }) =>
  ({ text: args?.[0].value, stackTrace: JSON.parse(JSON.stringify(stackTrace, withoutIds)) });

module.exports = {
  program: 'async.js',

  async run(talk) {
    await talk.quietly('Runtime.enable');
    await talk.ask('depth while disabled', 'Debugger.setAsyncCallStackDepth', { maxDepth: 4 });
    await talk.quietly('Debugger.enable');
    await talk.ask('depth', 'Debugger.setAsyncCallStackDepth', { maxDepth: 4 });
    const says = (name, text) => talk.event(name, 'Runtime.consoleAPICalled',
      { where: ({ args }) => args[0]?.value === text, view: trace });
    // Commands come in the middle of callbacks, too, whose calls would be seen.
    const settle = () => talk.quietly('Runtime.evaluate',
      { expression: 'new Promise((resolve) => setTimeout(resolve, 1))', awaitPromise: true });
    const run = async (step) => {
      await settle();
      const expression = `setTimeout(function run() { steps.${step}(); })`;
      await talk.quietly('Runtime.evaluate', { expression });
    };
    const texts = {
      timers: ['timeout', 'nested'], immediate: ['immediate'], tick: ['tick'],
      microtask: ['microtask'], reactions: ['then', 'catch', 'finally'], waits: ['after await'],
      file: ['stat'], waitsForFile: ['after stat'],
    };
    for (const [step, expected] of Object.entries(texts)) {
      await run(step);
      for (const text of expected) await says(text, text);
    }
    const byId = await talk.event('told by id', 'Runtime.consoleAPICalled', {
      where: ({ args }) => args[0]?.value === 'told by id',
      view: ({ stackTrace: { parent, parentId } }) => ({ parent, keys: Object.keys(parentId ?? {}) }),
    });
    const stackTraceId = byId?.stackTrace.parentId ?? { id: '1' };
    await talk.ask('stack by id', 'Debugger.getStackTrace', { stackTraceId });
    await talk.ask('stack by unknown id', 'Debugger.getStackTrace', { stackTraceId: { id: '999' } });
    await talk.ask('stack by no id', 'Debugger.getStackTrace', { stackTraceId: { id: 'x' } });
    await talk.ask('less', 'Debugger.setAsyncCallStackDepth', { maxDepth: 1 });
    await run('timers');
    await says('nested, less', 'nested');
    await talk.ask('none', 'Debugger.setAsyncCallStackDepth', { maxDepth: 0 });
    await run('timers');
    await says('nested, none', 'nested');
    await talk.ask('of the runtime', 'Runtime.setAsyncCallStackDepth', { maxDepth: 4 });
    await run('timers');
    await says('nested, of the runtime', 'nested');
    await settle();
    await talk.quietly('Runtime.evaluate', { expression: 'end()' });
    await talk.event('exception', 'Runtime.exceptionThrown',
      { view: ({ exceptionDetails: { stackTrace } }) => stackTrace });
  },
};
