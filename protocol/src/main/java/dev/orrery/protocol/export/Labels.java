package dev.orrery.protocol.export;

import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.Site;
import java.util.Locale;

/** Short names for spans. */
final class Labels {
  private static final String SCHEME = "file://";

  private Labels() {}

  /** Such as {@code timer beat}. */
  static String of(Run run) {
    String kind = kind(run);
    Site site = run.callback();
    if (site == null) {
      return kind;
    }
    return kind + " " + (site.function().isEmpty() ? shortPlace(site) : site.function());
  }

  private static String kind(Run run) {
    return switch (run.kind()) {
      case MAIN, MODULE -> "main program";
      case REQUEST, HANDLE, INNER, UNKNOWN ->
          run.type() == null
              ? "callback"
              : run.type() + (run.detail() == null ? "" : " " + run.detail());
      default -> run.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String shortPlace(Site site) {
    String file = path(site);
    return file.substring(file.lastIndexOf('/') + 1) + ":" + site.line();
  }

  static String of(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }

  static String path(Site site) {
    return site.file().startsWith(SCHEME) ? site.file().substring(SCHEME.length()) : site.file();
  }

  /** As a URL, which the browser's tools want. */
  static String url(Site site) {
    return site.file().startsWith("/") ? SCHEME + site.file() : site.file();
  }
}
