'use strict';

// What clients are told of calls of console.

const where = ({ stackTrace }) => ({ stackTrace });

module.exports = {
  program: 'console.js',

  async run(talk) {
    await talk.ask('enable', 'Runtime.enable');
    await talk.event('context', 'Runtime.executionContextCreated',
      { view: ({ context: { name, ...rest } }) => ({ ...rest, named: typeof name }) });
    const names = await talk.quietly('Runtime.evaluate', { expression: 'names', returnByValue: true });
    for (const name of names.result.value) {
      await talk.quietly('Runtime.evaluate', { expression: `call('${name}')` });
      if (name === 'timer' || name === 'promise') {
        await talk.event(name, 'Runtime.consoleAPICalled');
        // What is asked next shall not come in the middle of that.
        await talk.quietly('Runtime.evaluate', { expression: '0' });
      } else {
        talk.record(name, talk.drain('Runtime.consoleAPICalled'));
      }
    }
    const log = (text) => talk.quietly('Runtime.evaluate', { expression: `console.log('${text}')` });
    await log('one');
    await log('two');
    talk.drain('Runtime.consoleAPICalled');
    await talk.quietly('Runtime.disable');
    await talk.ask('enable again', 'Runtime.enable');
    talk.record('kept messages', talk.drain('Runtime.consoleAPICalled')
      .map(({ type, args }) => ({ type, args })));
    await talk.ask('discard', 'Runtime.discardConsoleEntries');
    await log('three');
    talk.drain('Runtime.consoleAPICalled');
    await talk.ask('console on', 'Console.enable');
    talk.record('kept for console', talk.drain('Console.messageAdded'));
    await log('four');
    talk.record('console message', talk.drain('Console.messageAdded'));
    await talk.ask('console clear', 'Console.clearMessages');
    await talk.ask('console off', 'Console.disable');
    await log('five');
    talk.record('no console message', talk.drain('Console.messageAdded'));
    await talk.ask('stack sizes', 'Runtime.setMaxCallStackSizeToCapture', { size: 1 });
    talk.drain('Runtime.consoleAPICalled');
    await talk.quietly('Runtime.evaluate', { expression: "call('nested')" });
    talk.record('short stack', talk.drain('Runtime.consoleAPICalled').map(where));
    await talk.ask('binding', 'Runtime.addBinding', { name: 'tell' });
    await talk.ask('call of binding', 'Runtime.evaluate', { expression: "tell('payload')" });
    await talk.event('binding called', 'Runtime.bindingCalled');
    await talk.ask('wrong call of binding', 'Runtime.evaluate', { expression: 'tell(1)' });
    await talk.ask('remove binding', 'Runtime.removeBinding', { name: 'tell' });
    await talk.ask('uncaught', 'Runtime.evaluate', { expression: 'rejectLater()' });
    await talk.event('exception', 'Runtime.exceptionThrown');
    talk.disconnect();
    await talk.end('exit');
  },
};
