package dev.orrery.gui.state.why;

import java.util.List;

/**
 * A sentence.
 *
 * @param doc the page that explains it, or null
 */
public record Line(Tone tone, String text, String doc, List<Link> links) {
  /** How it is meant. */
  public enum Tone {
    PLAIN,
    /** Less important. */
    ASIDE,
    INFO,
    WARNING,
    ERROR
  }

  public Line {
    links = List.copyOf(links);
  }

  /** Whose page explains it; "" without one. */
  public String manual() {
    if (doc == null) {
      return "";
    }
    return doc.contains("libuv.org")
        ? "libuv's manual"
        : doc.contains("mozilla.org") ? "MDN" : "Node's manual";
  }
}
