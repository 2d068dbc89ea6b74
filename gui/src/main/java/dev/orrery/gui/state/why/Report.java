package dev.orrery.gui.state.why;

import dev.orrery.protocol.record.Site;
import java.util.List;

/**
 * All that is to be said.
 *
 * @param subject what it is about
 * @param site where that is in the program, or null
 * @param cwd the program's folder, which places in sentences are relative to
 */
public record Report(String subject, Site site, String cwd, List<Section> sections) {
  public static final Report NONE = new Report("", null, "", List.of());

  public Report {
    sections = List.copyOf(sections);
  }
}
