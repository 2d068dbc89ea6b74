'use strict';

// A program from its first statement to its end.

module.exports = {
  program: 'short.js',
  start: '--inspect-wait',

  async run(talk) {
    await talk.ask('node events', 'NodeRuntime.enable');
    await talk.event('waits', 'NodeRuntime.waitingForDebugger');
    await talk.ask('has not run', 'Runtime.evaluate', { expression: 'globalThis.left' });
    await talk.ask('enable', 'Runtime.enable');
    await talk.ask('tell of the end', 'NodeRuntime.notifyWhenWaitingForDisconnect', { enabled: true });
    await talk.ask('run', 'Runtime.runIfWaitingForDebugger');
    await talk.event('says', 'Runtime.consoleAPICalled');
    await talk.event('ends', 'NodeRuntime.waitingForDisconnect');
    await talk.ask('is still there', 'Runtime.evaluate', { expression: 'globalThis.left' });
    await talk.ask('run again', 'Runtime.runIfWaitingForDebugger');
    talk.disconnect();
    await talk.end('exit');
  },
};
