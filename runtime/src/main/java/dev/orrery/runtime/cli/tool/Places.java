package dev.orrery.runtime.cli.tool;

import dev.orrery.protocol.eventloop.SiteEntry;
import dev.orrery.protocol.record.Site;

/** Places in programs, as people read them. */
final class Places {
  private static final String SCHEME = "file://";

  private Places() {}

  static String of(SiteEntry site) {
    String file =
        site.file().startsWith(SCHEME) ? site.file().substring(SCHEME.length()) : site.file();
    return new Site(site.function(), file, site.line(), site.column()).toString();
  }
}
