package dev.orrery.dap.source;

import java.util.ArrayList;
import java.util.List;

/** Decodes the mappings of a source map: numbers in base 64 with variable length, all of them deltas. */
final class MappingReader {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int BITS = 5;
  private static final int CONTINUES = 1 << BITS;

  private final String text;
  private int at;

  private MappingReader(String text) {
    this.text = text;
  }

  /**
   * The mappings that name a source, in the order of their generated places.
   *
   * @param start where the generated text begins
   * @param firstSource is added to the numbers of sources
   * @throws IllegalArgumentException if it makes no sense
   */
  static List<Mapping> read(String text, Position start, int firstSource) {
    return new MappingReader(text).read(start, firstSource);
  }

  private List<Mapping> read(Position start, int firstSource) {
    List<Mapping> mappings = new ArrayList<>();
    int line = start.line();
    int column = start.column();
    int source = 0;
    int originalLine = 0;
    int originalColumn = 0;
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next == ';') {
        line++;
        column = 0;
        at++;
      } else if (next == ',') {
        at++;
      } else {
        column += number();
        if (!atEnd()) {
          source += number();
          originalLine += number();
          originalColumn += number();
          mappings.add(
              new Mapping(
                  new Position(line, column),
                  source + firstSource,
                  new Position(originalLine, originalColumn)));
        }
        skipName();
      }
    }
    return mappings;
  }

  private boolean atEnd() {
    return at >= text.length() || text.charAt(at) == ',' || text.charAt(at) == ';';
  }

  private void skipName() {
    while (!atEnd()) {
      number();
    }
  }

  private int number() {
    int value = 0;
    for (int shift = 0; ; shift += BITS) {
      int digit = at < text.length() ? DIGITS.indexOf(text.charAt(at)) : -1;
      if (digit < 0 || shift > Integer.SIZE) {
        throw new IllegalArgumentException("not a source map: mappings at " + at);
      }
      at++;
      value |= (digit & (CONTINUES - 1)) << shift;
      if ((digit & CONTINUES) == 0) {
        return (value & 1) == 0 ? value >>> 1 : -(value >>> 1);
      }
    }
  }
}
