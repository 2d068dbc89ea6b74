'use strict';

// Breakpoints of all kinds: set, hit, removed.

const { goOn, pauseBy, place, resume } = require('../pauses.js');

module.exports = {
  program: 'steps.js',

  async run(talk) {
    const { url } = talk;
    await talk.ask('enable', 'Debugger.enable', {}, ({ debuggerId }) => typeof debuggerId);
    const script = await talk.event('script', 'Debugger.scriptParsed',
      { where: (params) => params.url === url });
    const scriptId = script?.scriptId ?? '';
    await talk.ask('source', 'Debugger.getScriptSource', { scriptId });
    await talk.ask('search', 'Debugger.searchInContent', { scriptId, query: 'local' });
    await talk.ask('search by expression', 'Debugger.searchInContent',
      { scriptId, query: 'Counter|func\\w+ w', isRegex: true, caseSensitive: true });
    await talk.ask('source of nothing', 'Debugger.getScriptSource', { scriptId: '99999' });

    const range = (from, to) => ({
      start: { scriptId, lineNumber: from, columnNumber: 0 }, end: { scriptId, lineNumber: to },
    });
    await talk.ask('possible', 'Debugger.getPossibleBreakpoints', range(6, 24));
    await talk.ask('possible in function', 'Debugger.getPossibleBreakpoints',
      { start: { scriptId, lineNumber: 12 }, restrictToFunction: true });
    await talk.ask('possible in reverse', 'Debugger.getPossibleBreakpoints', range(9, 3));
    await talk.ask('possible nowhere', 'Debugger.getPossibleBreakpoints',
      { start: { scriptId: '99999', lineNumber: 1 } });

    const byUrl = (params) => ['Debugger.setBreakpointByUrl', params];
    const { breakpointId } = await talk.ask('by url', ...byUrl({ url, lineNumber: 7 }));
    await talk.ask('by url again', ...byUrl({ url, lineNumber: 7 }));
    await talk.ask('at column', ...byUrl({ url, lineNumber: 15, columnNumber: 10 }));
    await talk.ask('by expression', ...byUrl({ urlRegex: '.*steps\\.js$', lineNumber: 54 }));
    await talk.ask('by hash', ...byUrl({ scriptHash: script?.hash ?? '', lineNumber: 59 }));
    const early = await talk.ask('on an empty line', ...byUrl({ url, lineNumber: 5 }));
    await talk.quietly('Debugger.removeBreakpoint', { breakpointId: early.breakpointId ?? '' });
    await talk.ask('beyond the end', ...byUrl({ url, lineNumber: 1000 }));
    await talk.ask('unknown script', ...byUrl({ url: 'file:///none.js', lineNumber: 0 }));
    await talk.ask('without url', ...byUrl({ lineNumber: 0 }));
    await talk.ask('two urls', ...byUrl({ url, urlRegex: '.', lineNumber: 0 }));
    await talk.ask('negative column', ...byUrl({ url, lineNumber: 1, columnNumber: -1 }));
    await talk.ask('by id', 'Debugger.setBreakpoint',
      { location: { scriptId, lineNumber: 32 }, condition: 'by === 7' });
    await talk.ask('by id again', 'Debugger.setBreakpoint', { location: { scriptId, lineNumber: 32 } });
    await talk.ask('by unknown id', 'Debugger.setBreakpoint',
      { location: { scriptId: '99999', lineNumber: 1 } });
    await talk.ask('instrumentation', 'Debugger.setInstrumentationBreakpoint',
      { instrumentation: 'beforeScriptExecution' });
    await talk.ask('unknown instrumentation', 'Debugger.setInstrumentationBreakpoint',
      { instrumentation: 'none' });
    await talk.ask('remove instrumentation', 'Debugger.removeBreakpoint',
      { breakpointId: '8:beforeScriptExecution' });
    await talk.ask('remove unknown instrumentation', 'Debugger.removeBreakpoint',
      { breakpointId: '8:none' });

    await pauseBy(talk, 'hit', 'add(1, 2)');
    await resume(talk);
    await pauseBy(talk, 'hit in a chain of calls', 'outer(3)');
    await goOn(talk, 'next breakpoint', 'Debugger.resume');
    await resume(talk);
    await pauseBy(talk, 'hit in loop', 'loop()', place);
    await goOn(talk, 'hit in loop again', 'Debugger.resume');
    await talk.ask('remove', 'Debugger.removeBreakpoint', { breakpointId });
    await talk.ask('remove again', 'Debugger.removeBreakpoint', { breakpointId });
    await talk.ask('remove nothing', 'Debugger.removeBreakpoint', { breakpointId: 'none' });
    await talk.ask('off', 'Debugger.setBreakpointsActive', { active: false });
    await resume(talk);
    await talk.ask('not hit when off', 'Runtime.evaluate', { expression: 'loop()' });
    await talk.ask('on', 'Debugger.setBreakpointsActive', { active: true });
    await talk.ask('not hit when removed', 'Runtime.evaluate', { expression: 'add(3, 4)' });

    await talk.ask('condition not met', 'Runtime.evaluate', { expression: 'counter.increment()' });
    await pauseBy(talk, 'condition met', 'counter.increment(7)');
    await resume(talk);
    await talk.ask('throwing condition', ...byUrl({ url, lineNumber: 8, condition: 'nothing.there' }));
    await talk.ask('not hit by throwing condition', 'Runtime.evaluate', { expression: 'add(5, 6)' });
    await talk.ask('malformed condition', ...byUrl({ url, lineNumber: 43, condition: 'a b' }));
    await talk.ask('not hit by malformed condition', 'Runtime.evaluate', { expression: 'catching()' });
    await talk.quietly('Runtime.enable');
    talk.drain('Runtime.consoleAPICalled');
    const text = 'console.log("sum", a + b), false\n//# sourceURL=debugger://logpoint';
    await talk.ask('logpoint', ...byUrl({ url, lineNumber: 7, condition: text }));
    await talk.ask('not hit by logpoint', 'Runtime.evaluate', { expression: 'add(5, 6)' });
    await talk.event('logged', 'Runtime.consoleAPICalled');

    await talk.ask('skip all', 'Debugger.setSkipAllPauses', { skip: true });
    await talk.ask('skipped', 'Runtime.evaluate', { expression: 'loop()' });
    await talk.ask('skip none', 'Debugger.setSkipAllPauses', { skip: false });
    const { result } = await talk.quietly('Runtime.evaluate', { expression: 'withArguments' }) ?? {};
    const onCall = await talk.ask('on function', 'Debugger.setBreakpointOnFunctionCall',
      { objectId: result?.objectId ?? '' });
    await pauseBy(talk, 'hit on function', 'withArguments(1, 2)');
    await resume(talk);
    await talk.ask('remove on function', 'Debugger.removeBreakpoint',
      { breakpointId: onCall.breakpointId ?? '' });
    await talk.ask('not hit on function', 'Runtime.evaluate', { expression: 'withArguments(1)' });
    await pauseBy(talk, 'debugger statement', 'stopping()');
    await resume(talk);
    await talk.ask('disableBreaks', 'Runtime.evaluate',
      { expression: 'stopping()', disableBreaks: true });
    await talk.ask('disable', 'Debugger.disable');
    await talk.ask('not hit when disabled', 'Runtime.evaluate', { expression: 'stopping()' });
    await talk.ask('by url when disabled', ...byUrl({ url, lineNumber: 7 }));
    await talk.ask('resume when disabled', 'Debugger.resume');
  },
};
