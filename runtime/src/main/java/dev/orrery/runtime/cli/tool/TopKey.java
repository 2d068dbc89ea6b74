package dev.orrery.runtime.cli.tool;

import java.io.IOException;
import org.jline.utils.NonBlockingReader;

/** What the keys of {@code top} mean. */
enum TopKey {
  NONE,
  QUIT,
  PAUSE,
  STEP,
  HELP,
  UP,
  DOWN,
  LEFT,
  RIGHT;

  static final int ESCAPE = 27;

  /** The rest of an arrow's sequence follows at once, that of the key Esc never. */
  private static final long SEQUENCE_MS = 50;

  /** {@code code}: a character, or -1 at the end of input. */
  static TopKey of(int code) {
    return switch (code) {
      case 'q', 'Q', -1 -> QUIT;
      case 'p', 'P' -> PAUSE;
      case 's', 'S' -> STEP;
      case '?', 'h' -> HELP;
      case 'k' -> UP;
      case 'j' -> DOWN;
      case '<' -> LEFT;
      case '>' -> RIGHT;
      default -> NONE;
    };
  }

  /** What follows an Esc. */
  static TopKey ofSequence(NonBlockingReader reader) throws IOException {
    int kind = reader.read(SEQUENCE_MS);
    if (kind != '[' && kind != 'O') {
      return NONE;
    }
    return switch (reader.read(SEQUENCE_MS)) {
      case 'A' -> UP;
      case 'B' -> DOWN;
      case 'C' -> RIGHT;
      case 'D' -> LEFT;
      default -> NONE;
    };
  }
}
