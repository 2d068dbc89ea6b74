'use strict';

// The very first place, rejections, places to run to, functions to pass.

const { goOn, pauseBy, place, resume } = require('../pauses.js');

module.exports = {
  program: 'moves.js',
  start: '--inspect-brk',

  async run(talk) {
    await talk.quietly('Runtime.enable');
    await talk.quietly('Debugger.enable');
    await talk.quietly('Runtime.runIfWaitingForDebugger');
    const start = await talk.event('break on start', 'Debugger.paused', { view: place });
    const scriptId = start?.callFrames[0].location.scriptId ?? '';
    await goOn(talk, 'first step', 'Debugger.stepOver');
    await resume(talk);
    await talk.event('up', 'Runtime.consoleAPICalled', { where: ({ type }) => type === 'log' });

    await talk.quietly('Debugger.setPauseOnExceptions', { state: 'uncaught' });
    const isOver = ({ args }) => args[0].value === 'over';
    for (const name of ['now', 'executor', 'late', 'reaction', 'awaiting', 'soon', 'chained']) {
      await talk.quietly('Runtime.evaluate', { expression: `reject('${name}')` });
      if (!['soon', 'chained'].includes(name)) {
        const view = (pause) => ({ ...place(pause), uncaught: pause.data?.uncaught });
        await talk.event(`rejected: ${name}`, 'Debugger.paused', { view });
        await talk.quietly('Debugger.resume');
      }
      await talk.event(`after ${name}`, 'Runtime.consoleAPICalled',
        { where: isOver, view: ({ args }) => args[1].value });
    }
    await talk.quietly('Debugger.setPauseOnExceptions', { state: 'none' });

    const depth = ({ callFrames, ...rest }) =>
      ({ ...place({ callFrames, ...rest }),
         depth: callFrames.filter(({ functionName }) => functionName === 'descend').length });
    const location = { scriptId, lineNumber: 25, columnNumber: 2 };
    const { breakpointId } = await talk.quietly('Debugger.setBreakpoint',
      { location: { scriptId, lineNumber: 24 } });
    await pauseBy(talk, 'at the top', 'descend(3)', depth);
    await goOn(talk, 'one down', 'Debugger.resume');
    await talk.quietly('Debugger.removeBreakpoint', { breakpointId });
    await talk.quietly('Debugger.continueToLocation', { location, targetCallFrames: 'current' });
    await talk.event('in the same call', 'Debugger.paused', { view: depth });
    await resume(talk);
    await talk.ask('nowhere', 'Debugger.continueToLocation',
      { location: { scriptId, lineNumber: 999 } });
    await talk.ask('of no script', 'Debugger.continueToLocation',
      { location: { scriptId: '99999', lineNumber: 1 } });
    await pauseBy(talk, 'before nowhere', 'anonymous([1])', place);
    await talk.ask('nowhere in a pause', 'Debugger.continueToLocation',
      { location: { scriptId, lineNumber: 999 } });
    await talk.ask('of no script in a pause', 'Debugger.continueToLocation',
      { location: { scriptId: '99999', lineNumber: 1 } });

    await talk.ask('skip anonymous', 'Debugger.setBlackboxPatterns',
      { patterns: [], skipAnonymous: true });
    await goOn(talk, 'to the list', 'Debugger.stepOver');
    await goOn(talk, 'into the list', 'Debugger.stepInto');
    await goOn(talk, 'on into the list', 'Debugger.stepInto');
    await resume(talk);

    await talk.quietly('Runtime.evaluate', { expression:
      'globalThis.passed = (f) => { const r = f(); return r; };\n//# sourceURL=passed.js' });
    await talk.quietly('Runtime.evaluate', { expression:
      'globalThis.through = () => { debugger; passed(() => { inside(); }); };\n' +
      'globalThis.inside = () => 1;\n//# sourceURL=through.js' });
    await talk.ask('pass a file', 'Debugger.setBlackboxPatterns', { patterns: ['passed'] });
    await pauseBy(talk, 'before the passed', 'through()', place);
    for (const [at, how] of ['Over', 'Into', 'Into', 'Into'].entries()) {
      await goOn(talk, `through ${at}`, `Debugger.step${how}`);
    }
    await resume(talk);

    await talk.ask('no stack', 'Debugger.pauseOnAsyncCall', {});
    await talk.ask('any stack', 'Debugger.pauseOnAsyncCall', { parentStackTraceId: { id: '1' } });
    await talk.ask('source of no script', 'Debugger.setScriptSource',
      { scriptId: '99999', scriptSource: '' });
    await talk.ask('source that is none', 'Debugger.setScriptSource',
      { scriptId, scriptSource: '= 1' });
    await talk.ask('source without a script', 'Debugger.setScriptSource', { scriptSource: '' });
  },
};
