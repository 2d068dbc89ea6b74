'use strict';

// From the first place of a module on, and where scripts begin to run.

const { goOn, place } = require('../pauses.js');

module.exports = {
  program: 'module.mjs',
  start: '--inspect-brk',

  async run(talk) {
    await talk.quietly('Runtime.enable');
    await talk.quietly('Debugger.enable');
    await talk.quietly('Runtime.runIfWaitingForDebugger');
    await talk.event('break on start', 'Debugger.paused', { view: place });
    await goOn(talk, 'into the part', 'Debugger.stepOver');
    await goOn(talk, 'to the end of the part', 'Debugger.stepOver');
    await goOn(talk, 'into the module', 'Debugger.stepOver');
    await goOn(talk, 'over a declaration', 'Debugger.stepOver');
    await talk.ask('instrumentation', 'Debugger.setInstrumentationBreakpoint',
      { instrumentation: 'beforeScriptExecution' });
    await talk.quietly('Debugger.resume');
    const view = (pause) => ({ ...place(pause), data: pause.data, hits: pause.hitBreakpoints });
    await talk.event('before evaluated code', 'Debugger.paused', { view });
    await talk.quietly('Debugger.resume');
    talk.disconnect();
    await talk.end('exit');
  },
};
