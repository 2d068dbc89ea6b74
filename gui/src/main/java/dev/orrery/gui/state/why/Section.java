package dev.orrery.gui.state.why;

import java.util.List;

/** An answer. {@code title}: the question. */
public record Section(String title, List<Line> lines) {
  public Section {
    lines = List.copyOf(lines);
  }
}
