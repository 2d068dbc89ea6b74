package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;

/**
 * When a function calls the callbacks it is given.
 *
 * @param function where it is defined
 * @param syncCallback the latest that was called before the function returned; null if none was
 * @param asyncCallback the latest that was called later; null if none was
 * @param changes how often it was one after it had been the other
 */
public record CallbackHabit(Site function, Site syncCallback, Site asyncCallback, long changes) {
  static CallbackHabit none(Site function) {
    return new CallbackHabit(function, null, null, -1);
  }

  CallbackHabit plus(Site callback, boolean sync) {
    return new CallbackHabit(
        function, sync ? callback : syncCallback, sync ? asyncCallback : callback, changes + 1);
  }

  /** Whether callers cannot know when their callback runs. */
  public boolean isMixed() {
    return syncCallback != null && asyncCallback != null;
  }
}
