package dev.orrery.gui.state;

import dev.orrery.protocol.record.Site;

/**
 * What the user has pointed at, which all views show in their way.
 *
 * @param id of a resource, promise or stream, 0 if none
 * @param run number of one of its runs, 0 for none in particular
 * @param site a place in the program, null if none
 */
public record Selection(long id, long run, Site site) {
  public static final Selection NONE = new Selection(0, 0, null);

  public static Selection of(long id, Site site) {
    return new Selection(id, 0, site);
  }
}
