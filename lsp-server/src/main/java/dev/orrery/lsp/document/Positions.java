package dev.orrery.lsp.document;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Between offsets and the protocol's positions. */
public final class Positions {
  private Positions() {}

  public static Position position(Text text, int offset) {
    int line = text.line(offset);
    return new Position(line, offset - text.lineStart(line));
  }

  public static Range range(Text text, int start, int end) {
    return new Range(position(text, start), position(text, end));
  }

  /** The nearest offset to a position, which clients may put beyond the text. */
  public static int offset(Text text, Position position) {
    return text.offset(position.getLine(), position.getCharacter());
  }
}
