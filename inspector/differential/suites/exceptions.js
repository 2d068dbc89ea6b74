'use strict';

// Pauses on exceptions.

const { pauseBy, place, resume, viewOfPause } = require('../pauses.js');

module.exports = {
  program: 'steps.js',

  async run(talk) {
    await talk.quietly('Debugger.enable');
    await talk.ask('unknown state', 'Debugger.setPauseOnExceptions', { state: 'some' });
    await talk.ask('all', 'Debugger.setPauseOnExceptions', { state: 'all' });
    await pauseBy(talk, 'caught', 'catching()');
    await resume(talk);
    await talk.ask('uncaught only', 'Debugger.setPauseOnExceptions', { state: 'uncaught' });
    await talk.ask('caught is passed', 'Runtime.evaluate', { expression: 'catching()' });
    await talk.ask('thrown by a question', 'Runtime.evaluate', { expression: 'throwing()' },
      ({ result: { className } }) => className);
    await talk.ask('caught only', 'Debugger.setPauseOnExceptions', { state: 'caught' });
    await pauseBy(talk, 'caught again', 'catching()', place);
    await resume(talk);
    await talk.ask('none', 'Debugger.setPauseOnExceptions', { state: 'none' });
    await talk.ask('not paused', 'Runtime.evaluate', { expression: 'throwing()' },
      ({ exceptionDetails: { exception, ...rest } = {} }) => rest);
    await talk.ask('uncaught once more', 'Debugger.setPauseOnExceptions', { state: 'uncaught' });
    await pauseBy(talk, 'rejected', 'rejectLater()', viewOfPause);
    await talk.quietly('Debugger.setPauseOnExceptions', { state: 'none' });
    await talk.quietly('Debugger.resume');
    talk.disconnect();
    await talk.end('exit');
  },
};
