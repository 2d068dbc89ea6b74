package dev.orrery.runtime.engine;

import dev.orrery.runtime.engine.heap.HeapWalk;
import dev.orrery.runtime.loop.Handle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a runtime holds of its program's objects: where a walk of the heap begins. */
final class HeapRoots {
  private HeapRoots() {}

  static List<HeapWalk.Roots> of(Environment env) {
    List<Object> handles = new ArrayList<>();
    for (Handle handle : env.loop().handles()) {
      if (handle.owner() instanceof HandleWrap wrap) {
        handles.add(wrap.object());
      }
    }
    List<Object> timers = new ArrayList<>();
    env.timers().forEach(timer -> timers.add(timer.callback()));
    env.immediates().forEach(immediate -> timers.add(immediate.callback()));
    timers.removeIf(Objects::isNull);
    return List.of(
        new HeapWalk.Roots(
            "(Global)", List.of(env.realm().getGlobalObject(), env.realm().getGlobalScope())),
        new HeapWalk.Roots("(Modules)", env.builtins().loaded()),
        new HeapWalk.Roots("(Handles)", handles),
        new HeapWalk.Roots("(Timers)", timers));
  }
}
