package dev.orrery.inspector.session;

import com.google.gson.JsonObject;

/** Where the answer to a command goes, once. JS thread. */
public interface Reply {
  void result(JsonObject result);

  void failure(CdpError error);
}
