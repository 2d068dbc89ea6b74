package dev.orrery.inspector.profile;

import com.oracle.truffle.api.source.Source;

/** How scripts are named in what clients get. */
public interface ScriptNames {
  /** Its id. */
  String of(Source script);

  /** Its URL, empty if it has none. */
  String urlOf(Source script);
}
