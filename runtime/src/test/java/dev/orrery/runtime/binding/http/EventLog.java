package dev.orrery.runtime.binding.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a parser reports as one line of text; body pieces are joined. */
final class EventLog implements HttpEvents {
  private final List<String> events = new ArrayList<>();
  private final StringBuilder body = new StringBuilder();
  private final boolean request;
  private final HeadersVerdict verdict;
  private final HttpParser parser = new HttpParser(this);

  EventLog(boolean request, int lenient, int maxHeaderSize, HeadersVerdict verdict) {
    this.request = request;
    this.verdict = verdict;
    parser.reset(request, maxHeaderSize, lenient);
  }

  /** Gives the pieces to the parser, then the end of the connection, and returns the line. */
  String read(List<byte[]> pieces) {
    try {
      for (byte[] piece : pieces) {
        byte[] shifted = new byte[piece.length + 3];
        System.arraycopy(piece, 0, shifted, 2, piece.length);
        parser.execute(shifted, 2, piece.length);
        if (parser.leftHttp()) {
          return line("left");
        }
      }
      parser.finish();
      return line("end");
    } catch (HttpParseException e) {
      return line("error " + e.code() + " " + e.getMessage());
    }
  }

  private String line(String last) {
    add(last);
    return String.join("; ", events);
  }

  private void add(String event) {
    if (!body.isEmpty()) {
      events.add("body " + escape(body.toString()));
      body.setLength(0);
    }
    events.add(event);
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\r' -> escaped.append("\\r");
        case '\n' -> escaped.append("\\n");
        default -> {
          if (c < ' ') {
            escaped.append("\\%03o".formatted((int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  private static String fields(MessageHead head) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < head.fields(); i++) {
      text.append(" [").append(head.name(i)).append('=').append(head.value(i)).append(']');
    }
    return escape(text.toString());
  }

  @Override
  public void onMessageBegin() {
    add("begin");
  }

  @Override
  public HeadersVerdict onHeadersComplete(MessageHead head) {
    String what = request ? HttpMethod.ALL.get(head.method()) : Integer.toString(head.status());
    add(
        "head %d.%d %s <%s>%s%s%s"
            .formatted(
                head.major(),
                head.minor(),
                what,
                head.line(),
                head.keepAlive() ? " keep-alive" : "",
                head.upgrade() ? " upgrade" : "",
                fields(head)));
    return verdict;
  }

  @Override
  public void onBody(byte[] array, int offset, int length) {
    body.append(new String(array, offset, length, StandardCharsets.ISO_8859_1));
  }

  @Override
  public void onMessageComplete(MessageHead trailers) {
    add("complete" + fields(trailers));
  }
}
