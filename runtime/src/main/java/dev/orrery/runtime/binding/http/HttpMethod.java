package dev.orrery.runtime.binding.http;

import java.util.ArrayList;
import java.util.List;

/**
 * Request methods, numbered as Node numbers them: a message head carries the number, {@link #ALL}
 * turns it into the name. The block from PRI to FLUSH belongs to HTTP/2's preface and to RTSP and
 * is missing from {@link #HTTP}.
 */
final class HttpMethod {

  /** Every method the parser recognises; the index is the method's number. */
  static final List<String> ALL =
      List.of(
          """
          DELETE GET HEAD POST PUT CONNECT OPTIONS TRACE COPY LOCK MKCOL MOVE PROPFIND PROPPATCH
          SEARCH UNLOCK BIND REBIND UNBIND ACL REPORT MKACTIVITY CHECKOUT MERGE M-SEARCH NOTIFY
          SUBSCRIBE UNSUBSCRIBE PATCH PURGE MKCALENDAR LINK UNLINK SOURCE PRI DESCRIBE ANNOUNCE
          SETUP PLAY PAUSE TEARDOWN GET_PARAMETER SET_PARAMETER REDIRECT RECORD FLUSH QUERY
          """
              .strip()
              .split("\\s+"));

  static final int GET = 1;
  static final int HEAD = 2;
  static final int POST = 3;
  static final int CONNECT = 5;
  static final int OPTIONS = 6;
  static final int SOURCE = 33;
  static final int PRI = 34;
  private static final int FLUSH = 45;

  /** The methods a request of HTTP itself may have. */
  static final List<String> HTTP = http();

  private HttpMethod() {}

  /** May this method stand before {@code HTTP/x.x}? */
  static boolean allowedInHttp(int method) {
    return method <= PRI || method > FLUSH;
  }

  /** May this method stand before {@code RTSP/x.x}? */
  static boolean allowedInRtsp(int method) {
    return method == GET
        || method == POST
        || method == OPTIONS
        || (method > PRI && method <= FLUSH);
  }

  private static List<String> http() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < ALL.size(); i++) {
      if (i < PRI || i > FLUSH) {
        names.add(ALL.get(i));
      }
    }
    return List.copyOf(names);
  }
}
