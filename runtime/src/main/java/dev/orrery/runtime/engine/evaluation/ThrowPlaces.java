package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.access.PropertyNode;
import com.oracle.truffle.js.nodes.access.WriteNode;
import com.oracle.truffle.js.nodes.control.ThrowNode;
import dev.orrery.runtime.engine.mirror.Place;
import java.util.List;

/** Where an exception left the program's code, as V8 tells it. */
final class ThrowPlaces {
  private ThrowPlaces() {}

  /** Null when no code of the program was left. */
  static Place of(AbstractTruffleException thrown) {
    Place here = ofNode(thrown.getLocation());
    if (here != null) {
      return here;
    }
    List<TruffleStackTraceElement> frames = TruffleStackTrace.getStackTrace(thrown);
    if (frames != null) {
      for (TruffleStackTraceElement frame : frames) {
        Place place = ofNode(frame.getLocation());
        if (place != null) {
          return place;
        }
      }
    }
    return null;
  }

  private static Place ofNode(Node node) {
    Node at = withSource(node);
    SourceSection section = at == null ? null : at.getSourceSection();
    return CallStacks.isProgram(section)
        ? Places.of(section.getSource(), section.getCharIndex() + offset(at, section))
        : null;
  }

  /** The statement if it throws: V8 points at that, not at the expression whose value is thrown. */
  private static Node withSource(Node node) {
    Node nearest = null;
    for (Node at = node; at != null && !(at instanceof RootNode); at = at.getParent()) {
      if (at instanceof ThrowNode) {
        return at;
      }
      if (nearest == null && at.getSourceSection() != null) {
        nearest = at;
      }
    }
    return nearest;
  }

  private static int offset(Node node, SourceSection section) {
    String text = section.getCharacters().toString();
    return switch (node) {
      case ThrowNode _ -> 0;
      case WriteNode _ -> assignmentStart(text);
      case PropertyNode _ -> CallPositions.memberStart(text, text.length());
      default -> CallPositions.of(section) - section.getCharIndex();
    };
  }

  /** The sign of an assignment to a plain name. */
  private static int assignmentStart(String text) {
    int at = 0;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '=' ? at : 0;
  }
}
