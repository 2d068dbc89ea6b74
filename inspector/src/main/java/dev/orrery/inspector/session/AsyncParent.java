package dev.orrery.inspector.session;

import com.google.gson.JsonObject;

/** What scheduled the code that ran when the program said something. JS thread only. */
public interface AsyncParent {
  /** As the protocol's StackTrace, with what scheduled that in turn; null if nothing is known. */
  JsonObject trace();

  /** An id to ask for it later, as the protocol's StackTraceId; null if nothing is known. */
  JsonObject id();
}
