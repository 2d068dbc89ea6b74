package dev.orrery.runtime.observe.jfr;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A phase in which callbacks ran, or poll waited. */
@Name("dev.orrery.Phase")
@Label("Phase")
@Category("Event Loop")
@StackTrace(false)
final class PhaseEvent extends Event {
  @Label("Phase")
  String phase;

  @Label("Callbacks")
  int callbacks;
}
