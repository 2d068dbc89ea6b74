package dev.orrery.gui.state.graph;

import dev.orrery.gui.state.Places;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.Site;

/**
 * Resources of one type that were made at one place.
 *
 * @param site null for those of the runtime's own
 */
public record Group(String type, Site site) {
  /** The main program, which nobody made. */
  public static final Group ROOT = new Group("", null);

  /** What it is, such as "TCP socket". */
  public String what() {
    return this == ROOT ? "main program" : Words.type(type);
  }

  /** Where it was made, short: the function and the line; "" if unknown. */
  public String where() {
    return Places.named(site);
  }
}
