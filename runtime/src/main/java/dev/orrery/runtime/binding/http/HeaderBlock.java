package dev.orrery.runtime.binding.http;

import dev.orrery.runtime.binding.http.HeaderName.Duplicates;
import dev.orrery.runtime.engine.Js;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the fields of an outgoing message as text and notes those that decide about framing and
 * the connection; JavaScript adds what is missing.
 */
final class HeaderBlock {
  static final int CONNECTION = 1;
  static final int CONNECTION_CLOSE = 1 << 1;
  static final int TRANSFER_ENCODING = 1 << 2;
  static final int CHUNKED = 1 << 3;
  static final int CONTENT_LENGTH = 1 << 4;
  static final int DATE = 1 << 5;
  static final int EXPECT = 1 << 6;
  static final int TRAILER = 1 << 7;
  static final int KEEP_ALIVE = 1 << 8;

  private static final Pattern CLOSE_WORD = word("close");
  private static final Pattern CHUNKED_WORD = word("chunked");

  private final HeaderNames names;
  private final Object uniqueNames;
  private final StringBuilder text = new StringBuilder(256);
  private int flags;
  private Object contentLength;
  private boolean lengthKnown;

  /**
   * @param uniqueNames a JavaScript Set of lower-case names whose values are sent joined, or null
   * @param lengthKnown whether a body length is known already
   */
  HeaderBlock(HeaderNames names, String firstLine, Object uniqueNames, boolean lengthKnown) {
    this.names = names;
    this.uniqueNames = uniqueNames;
    this.lengthKnown = lengthKnown;
    text.append(firstLine);
  }

  private static Pattern word(String word) {
    return Pattern.compile("(?:^|\\W)" + word + "(?:$|\\W)", Pattern.CASE_INSENSITIVE);
  }

  /** Adds what was set on the message; it was checked then. */
  void addStored(OutgoingHeaders headers) {
    for (OutgoingHeaders.Field field : headers.fields()) {
      add(field.name(), field.value(), false);
    }
  }

  /** Adds an object, an array of pairs, or a flat array of names and values. */
  void addGiven(Object headers) {
    if (!Js.isArray(headers)) {
      for (String key : Js.keys(headers)) {
        addChecked(Js.string(key), Js.get(headers, key));
      }
      return;
    }
    List<Object> items = Js.listOf(headers);
    if (!items.isEmpty() && Js.isArray(items.getFirst())) {
      for (Object item : items) {
        addChecked(Js.get(item, 0), Js.get(item, 1));
      }
      return;
    }
    for (int i = 0; i < items.size(); i += 2) {
      addChecked(items.get(i), items.get(i + 1));
    }
  }

  private void addChecked(Object name, Object value) {
    HeaderChecks.requireName(names, name, "Header name");
    add(names.get(name), value, true);
  }

  private void add(HeaderName name, Object value, boolean check) {
    if (!Js.isArray(value)) {
      addLine(name, value, check);
      return;
    }
    List<Object> items = Js.listOf(value);
    boolean joins = name.duplicates() == Duplicates.JOIN_SEMICOLON && items.size() > 1;
    if (joins || isUnique(name)) {
      addLine(name, Js.string(join(items)), check);
      return;
    }
    for (Object item : items) {
      addLine(name, item, check);
    }
  }

  private boolean isUnique(HeaderName name) {
    return uniqueNames != null
        && Js.truthy(Js.call(Js.get(uniqueNames, "has"), uniqueNames, name.key()));
  }

  private static String join(List<Object> items) {
    StringBuilder joined = new StringBuilder();
    for (Object item : items) {
      joined.append(joined.isEmpty() ? "" : "; ").append(Js.isNullish(item) ? "" : Js.toJava(item));
    }
    return joined.toString();
  }

  private void addLine(HeaderName name, Object value, boolean check) {
    String line = check ? HeaderChecks.requireValue(name.raw(), value) : Js.toJava(value);
    // Text with a known length is sent as UTF-8 together with the body, so the bytes that the
    // caller packed into characters have to become what they mean.
    if (lengthKnown && name.lower().equals("content-disposition")) {
      line = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
    text.append(name.text()).append(": ").append(line).append("\r\n");
    note(name.lower(), value, line);
  }

  private void note(String lower, Object value, String line) {
    switch (lower) {
      case "connection" ->
          flags |= CONNECTION | (CLOSE_WORD.matcher(line).find() ? CONNECTION_CLOSE : 0);
      case "transfer-encoding" ->
          flags |= TRANSFER_ENCODING | (CHUNKED_WORD.matcher(line).find() ? CHUNKED : 0);
      case "content-length" -> {
        flags |= CONTENT_LENGTH;
        contentLength = Js.dbl(new Object[] {value}, 0);
        lengthKnown = true;
      }
      case "date" -> flags |= DATE;
      case "expect" -> flags |= EXPECT;
      case "trailer" -> flags |= TRAILER;
      case "keep-alive" -> flags |= KEEP_ALIVE;
      default -> {}
    }
  }

  /** A JavaScript array: the text, the flags and the content length if there was one. */
  Object result() {
    return Js.array(text.toString(), flags, contentLength);
  }
}
