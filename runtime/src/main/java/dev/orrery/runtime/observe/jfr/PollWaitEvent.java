package dev.orrery.runtime.observe.jfr;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Poll waited. */
@Name("dev.orrery.PollWait")
@Label("Poll Wait")
@Category("Event Loop")
@StackTrace(false)
final class PollWaitEvent extends Event {
  @Label("Timeout in Milliseconds, -1 for None")
  long timeoutMs;

  @Label("Reason")
  String reason;

  @Label("Woken By")
  String wokenBy;
}
