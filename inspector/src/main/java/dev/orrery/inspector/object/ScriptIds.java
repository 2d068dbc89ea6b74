package dev.orrery.inspector.object;

import com.oracle.truffle.api.source.Source;

/** The ids under which clients know scripts. */
public interface ScriptIds {
  /** The id of a script; one that was never seen gets one. */
  String idOf(Source script);
}
