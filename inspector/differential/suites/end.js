'use strict';

// A program's end for a client that does not ask to be told before.

module.exports = {
  program: 'short.js',
  start: '--inspect-wait',

  async run(talk) {
    await talk.quietly('Runtime.enable');
    await talk.quietly('Runtime.runIfWaitingForDebugger');
    await talk.event('context is gone', 'Runtime.executionContextDestroyed');
    await talk.ask('afterwards', 'Runtime.evaluate', { expression: '1' });
    talk.disconnect();
    await talk.end('exit');
  },
};
