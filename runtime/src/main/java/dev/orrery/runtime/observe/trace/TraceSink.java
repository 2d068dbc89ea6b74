package dev.orrery.runtime.observe.trace;

import com.google.gson.JsonObject;

/** Takes trace events as they happen; any thread. */
@FunctionalInterface
public interface TraceSink {
  void event(JsonObject event);
}
