package dev.orrery.gui.state;

import dev.orrery.protocol.record.Site;

/** Places in a program, short. */
public final class Places {
  private Places() {}

  /** The last part of the file's name, with the line if that is known. */
  public static String brief(Site site) {
    String file = site.file().substring(site.file().lastIndexOf('/') + 1);
    return site.line() == 0 ? file : file + ":" + site.line();
  }

  /** The function and the {@link #brief} place, as far as they are known; "" for null. */
  public static String named(Site site) {
    if (site == null) {
      return "";
    }
    return site.function().isEmpty() ? brief(site) : site.function() + ", " + brief(site);
  }
}
