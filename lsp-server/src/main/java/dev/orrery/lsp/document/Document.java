package dev.orrery.lsp.document;

/**
 * A version of an open document. Immutable.
 *
 * @param uri as the client writes it
 * @param language the client's id of the language, such as {@code javascript}
 * @param version the client's number
 * @param text empty if {@code tooLong}
 * @param tooLong whether the text is longer than what is kept
 */
public record Document(String uri, String language, int version, Text text, boolean tooLong) {
  /** A document longer than this is looked at as plain text only. UTF-16 units. */
  public static final int MAX_ANALYSED = 1 << 20;

  /** The text of a longer document is not kept. UTF-16 units. */
  public static final int MAX_KEPT = 20 << 20;

  static Document of(String uri, String language, int version, String content) {
    boolean tooLong = content.length() > MAX_KEPT;
    return new Document(uri, language, version, tooLong ? Text.EMPTY : Text.of(content), tooLong);
  }

  Document with(int version, Text changed) {
    boolean now = changed.length() > MAX_KEPT;
    return new Document(uri, language, version, now ? Text.EMPTY : changed, now);
  }

  /** Whether its syntax is looked at. */
  public boolean isAnalysed() {
    return !tooLong && text.length() <= MAX_ANALYSED;
  }
}
