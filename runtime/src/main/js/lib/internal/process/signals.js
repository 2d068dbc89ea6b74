'use strict';

// Listening to a signal name starts watching the signal; removing the last listener stops it.

const watched = new Map();

function isSignal(event) {
  return typeof event === 'string' && event.startsWith('SIG') &&
    Object.hasOwn(internalBinding('constants').os.signals, event);
}

function startIfSignal(event) {
  if (watched.has(event) || !isSignal(event)) return;
  const { Signal } = internalBinding('signal_wrap');
  const wrap = new Signal();
  wrap.unref();
  const number = internalBinding('constants').os.signals[event];
  wrap.onsignal = () => process.emit(event, event, number);
  try {
    wrap.start(event.slice(3));
  } catch (error) {
    wrap.close();
    throw error;
  }
  watched.set(event, wrap);
}

function stopIfSignal(event) {
  const wrap = watched.get(event);
  if (wrap !== undefined && process.listenerCount(event) === 0) {
    wrap.close();
    watched.delete(event);
  }
}

module.exports = { startIfSignal, stopIfSignal };
