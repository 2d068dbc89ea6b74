package dev.orrery.runtime.observe.jfr;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A callback ran. */
@Name("dev.orrery.Callback")
@Label("Callback")
@Category("Event Loop")
@StackTrace(false)
final class CallbackEvent extends Event {
  @Label("Async Id")
  long asyncId;

  @Label("Type")
  String type;
}
