package dev.orrery.runtime.engine;

import com.oracle.js.parser.ParserException;
import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.control.ThrowNode;
import java.util.List;

/** Finds where an uncaught exception was thrown, for the source line with the caret. */
final class FatalErrors {
  private FatalErrors() {}

  /**
   * A position in user code.
   *
   * @param file path or URL as Node prints it
   * @param line from 1
   * @param column from 1
   * @param width carets to print
   * @param text the source line
   */
  record Site(String file, int line, int column, int width, String text) {
    /** The place alone. */
    dev.orrery.protocol.record.Site place() {
      return new dev.orrery.protocol.record.Site("", file, line, column);
    }

    /** Node's three lines above the stack: place, source line, caret; then a blank line. */
    String header() {
      int lead = Math.min(column - 1, text.length());
      StringBuilder caret = new StringBuilder();
      for (int i = 0; i < lead; i++) {
        caret.append(text.charAt(i) == '\t' ? '\t' : ' ');
      }
      caret.append("^".repeat(Math.max(1, width)));
      return file + ":" + line + "\n" + text + "\n" + caret + "\n\n";
    }
  }

  /** The place an exception left, or null when it is not in user code. */
  static Site site(Throwable t) {
    if (!(t instanceof AbstractTruffleException e)) {
      return null;
    }
    if (e.getCause() instanceof ParserException syntax) {
      return ofSyntaxError(syntax);
    }
    Site here = ofNode(e.getLocation());
    if (here != null) {
      return here;
    }
    List<TruffleStackTraceElement> frames = TruffleStackTrace.getStackTrace(e);
    if (frames != null) {
      for (TruffleStackTraceElement frame : frames) {
        Site site = ofNode(frame.getLocation());
        if (site != null) {
          return site;
        }
      }
    }
    return null;
  }

  private static Site ofNode(Node node) {
    SourceSection section = node == null ? null : statement(node).getEncapsulatingSourceSection();
    if (section == null || !section.isAvailable() || section.getSource().isInternal()) {
      return null;
    }
    String text = section.getSource().getCharacters(section.getStartLine()).toString();
    return new Site(
        section.getSource().getName(), section.getStartLine(), section.getStartColumn(), 1, text);
  }

  /** V8 points at the throw statement, not at the expression whose value is thrown. */
  private static Node statement(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof ThrowNode) {
        return at;
      }
    }
    return node;
  }

  /** The parser's message is: place and text, source line, caret. */
  private static Site ofSyntaxError(ParserException e) {
    String[] lines = e.getMessage().split("\n");
    if (e.getFileName() == null || lines.length < 3) {
      return null;
    }
    int column = lines[lines.length - 1].indexOf('^') + 1;
    String text = lines[lines.length - 2];
    int width = 1;
    for (int i = column; i < text.length() && column > 0; i++) {
      if (!Character.isJavaIdentifierPart(text.charAt(i))
          || !Character.isJavaIdentifierPart(text.charAt(column - 1))) {
        break;
      }
      width++;
    }
    return new Site(e.getFileName(), e.getLineNumber(), Math.max(1, column), width, text);
  }
}
