'use strict';

// From the program's first statement on, step by step.

const { goOn, pauseBy, place, resume, stoppingAt, viewOfPause } = require('../pauses.js');

module.exports = {
  program: 'steps.js',
  start: '--inspect-brk',

  async run(talk) {
    await talk.quietly('Runtime.enable');
    await talk.ask('enable', 'Debugger.enable', {}, ({ debuggerId }) => typeof debuggerId);
    await talk.ask('run', 'Runtime.runIfWaitingForDebugger');
    const start = await talk.event('break on start', 'Debugger.paused', { view: viewOfPause });
    const scriptId = start?.callFrames[0].location.scriptId ?? '';
    await goOn(talk, 'first step', 'Debugger.stepOver');
    await goOn(talk, 'second step', 'Debugger.stepOver');
    await resume(talk);
    await talk.event('up', 'Runtime.consoleAPICalled', { where: ({ type }) => type === 'log' });

    await stoppingAt(talk, 12, async () => {
      await pauseBy(talk, 'in outer', 'outer(3)', place);
      await talk.ask('no result to change', 'Debugger.setReturnValue', { newValue: { value: 50 } });
      await goOn(talk, 'over a statement', 'Debugger.stepOver');
      await goOn(talk, 'into a block', 'Debugger.stepOver');
      await goOn(talk, 'out of a block', 'Debugger.stepOver');
      await goOn(talk, 'to the return', 'Debugger.stepOver');
      await goOn(talk, 'into the arrow function', 'Debugger.stepInto');
      await goOn(talk, 'over in the arrow function', 'Debugger.stepOver');
      await goOn(talk, 'into add', 'Debugger.stepInto');
      await goOn(talk, 'over in add', 'Debugger.stepOver');
      await goOn(talk, 'to the end of add', 'Debugger.stepOver');
      await goOn(talk, 'back in the arrow function', 'Debugger.stepOver');
      await goOn(talk, 'out of the arrow function', 'Debugger.stepOut');
      await resume(talk);

      await pauseBy(talk, 'in outer again', 'outer(4)', place);
      await goOn(talk, 'continue to a place', 'Debugger.continueToLocation',
        { location: { scriptId, lineNumber: 19, columnNumber: 4 } });
      await goOn(talk, 'out', 'Debugger.stepOut');
      await resume(talk);

      await pauseBy(talk, 'in outer to be restarted', 'outer(5)', place);
      const paused = await goOn(talk, 'over before the restart', 'Debugger.stepOver');
      const callFrameId = paused?.callFrames[0].callFrameId ?? '';
      await talk.ask('restart without mode', 'Debugger.restartFrame', { callFrameId }, Object.keys);
      await goOn(talk, 'restarted', 'Debugger.restartFrame', { callFrameId, mode: 'StepInto' });
    });

    await stoppingAt(talk, 8, async () => {
      const inAdd = await pauseBy(talk, 'before return', 'add(1, 2)', place);
      await talk.ask('another result', 'Debugger.setReturnValue', { newValue: { value: 50 } });
      await goOn(talk, 'after another result', 'Debugger.stepOver');
      await resume(talk);
      await talk.ask('old frame', 'Debugger.evaluateOnCallFrame',
        { callFrameId: inAdd?.callFrames[0].callFrameId ?? '', expression: '1' });
    });

    await stoppingAt(talk, 59, async () => {
      await pauseBy(talk, 'in async function', 'waiting()', place);
      await goOn(talk, 'over await', 'Debugger.stepOver');
      await goOn(talk, 'over await of null', 'Debugger.stepOver');
      await goOn(talk, 'over await of a timer', 'Debugger.stepOver');
    });

    await talk.ask('pause', 'Debugger.pause');
    await pauseBy(talk, 'paused soon', 'loop()');
    await goOn(talk, 'into loop', 'Debugger.stepInto');
    await goOn(talk, 'over the declaration', 'Debugger.stepOver');
    await goOn(talk, 'over the head', 'Debugger.stepOver');
    await goOn(talk, 'over the condition', 'Debugger.stepOver');
    await goOn(talk, 'over the body', 'Debugger.stepOver');
    await resume(talk);

    await talk.ask('step while running', 'Debugger.stepOver');
    await talk.ask('resume while running', 'Debugger.resume');
    await talk.ask('evaluate on a frame while running', 'Debugger.evaluateOnCallFrame',
      { callFrameId: 'none', expression: '1' });
    await talk.ask('blackbox', 'Debugger.setBlackboxPatterns', { patterns: ['steps\\.js$'] });
    await talk.ask('malformed blackbox', 'Debugger.setBlackboxPatterns', { patterns: ['('] });
    await talk.ask('no blackbox', 'Debugger.setBlackboxPatterns', { patterns: [] });
    await talk.ask('blackboxed ranges', 'Debugger.setBlackboxedRanges',
      { scriptId, positions: [{ lineNumber: 6, columnNumber: 0 }, { lineNumber: 9, columnNumber: 1 }] });
    await talk.ask('ranges out of order', 'Debugger.setBlackboxedRanges',
      { scriptId, positions: [{ lineNumber: 9, columnNumber: 0 }, { lineNumber: 6, columnNumber: 1 }] });
    await talk.ask('ranges of nothing', 'Debugger.setBlackboxedRanges',
      { scriptId: '99999', positions: [] });
  },
};
