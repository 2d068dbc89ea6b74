package dev.orrery.runtime.binding.timers;

/** The JavaScript functions that call a timer's or an immediate's callback. */
final class TimerFunctions {
  Object runTimer;
  Object runImmediate;
}
