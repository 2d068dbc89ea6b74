package dev.orrery.runtime.binding.http;

import dev.orrery.runtime.engine.Js;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The value of the Date field, made once a second. */
final class HttpDate {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private long second = -1;
  private Object value;

  /** The current time as a JavaScript string. */
  Object now() {
    long current = Math.floorDiv(System.currentTimeMillis(), 1000);
    if (current != second) {
      second = current;
      value = Js.string(FORMAT.format(Instant.ofEpochSecond(current)));
    }
    return value;
  }
}
