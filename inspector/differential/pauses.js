'use strict';

// What a client sees of a pause.

/** A pause without the objects of its scopes. */
function viewOfPause({ callFrames, ...rest }) {
  return {
    ...rest,
    callFrames: callFrames.map(({ scopeChain, ...frame }) =>
      ({ ...frame, scopeChain: scopeChain.map(viewOfScope) })),
  };
}

function viewOfScope({ type, name, startLocation, endLocation }) {
  return { type, name, startLocation, endLocation };
}

/** Where a pause is. */
function place({ reason, callFrames: [{ functionName, location, returnValue }] }) {
  return { reason, functionName, line: location.lineNumber, column: location.columnNumber, returnValue };
}

let running;

/** Starts something that pauses, without waiting for its end, and records the pause. */
function pauseBy(talk, name, expression, view = viewOfPause) {
  running = talk.start('Runtime.evaluate', { expression });
  return talk.event(name, 'Debugger.paused', { view });
}

/** Sends a command that resumes, and records where the program pauses next. */
async function goOn(talk, name, method, params) {
  await talk.ask(`${name}: answer`, method, params);
  return talk.event(name, 'Debugger.paused', { view: place });
}

/** Lets the program run on, through further pauses if need be. */
async function resume(talk) {
  for (let i = 0; i < 20; i++) {
    await talk.quietly('Debugger.resume');
    if (await talk.isDone(running)) break;
  }
  talk.drain('Debugger.resumed');
  talk.drain('Debugger.paused');
}

/** Does something while there is a breakpoint on a line. */
async function stoppingAt(talk, lineNumber, action) {
  const set = await talk.quietly('Debugger.setBreakpointByUrl', { url: talk.url, lineNumber });
  await action();
  await resume(talk);
  if (set) await talk.quietly('Debugger.removeBreakpoint', { breakpointId: set.breakpointId });
}

module.exports = { goOn, pauseBy, place, resume, stoppingAt, viewOfPause };
