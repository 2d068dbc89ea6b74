package dev.orrery.runtime.engine;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;

/** Finds where an uncaught exception was thrown, for the source line with the caret. */
final class FatalErrors {
  private FatalErrors() {}

  /**
   * A position in user code.
   *
   * @param file path or URL as Node prints it
   * @param line from 1
   * @param column from 1
   * @param text the source line
   */
  record Site(String file, int line, int column, int width, String text) {
    /** Node's three lines above the stack: place, source line, caret. */
    String header() {
      int lead = Math.min(column - 1, text.length());
      StringBuilder caret = new StringBuilder();
      for (int i = 0; i < lead; i++) {
        caret.append(text.charAt(i) == '\t' ? '\t' : ' ');
      }
      caret.append("^".repeat(Math.max(1, width)));
      return file + ":" + line + "\n" + text + "\n" + caret + "\n";
    }
  }

  /** The place an exception left, or null when it is not in user code. */
  static Site site(Throwable t) {
    if (!(t instanceof AbstractTruffleException e)) {
      return null;
    }
    Node node = e.getLocation();
    SourceSection section = node == null ? null : node.getEncapsulatingSourceSection();
    if (section == null || !section.isAvailable() || section.getSource().isInternal()) {
      return null;
    }
    Source source = section.getSource();
    int line = section.getStartLine();
    String text = source.getCharacters(line).toString();
    int width = section.getEndLine() == line ? section.getCharLength() : 1;
    return new Site(source.getName(), line, section.getStartColumn(), Math.min(width, 1), text);
  }
}
