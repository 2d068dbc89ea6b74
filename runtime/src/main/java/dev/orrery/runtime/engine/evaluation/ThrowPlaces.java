package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.access.PropertyNode;
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
    Node at = statement(node);
    SourceSection section = at == null ? null : at.getEncapsulatingSourceSection();
    return CallStacks.isProgram(section)
        ? Places.of(section.getSource(), offset(at, section))
        : null;
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

  private static int offset(Node node, SourceSection section) {
    String text = section.getCharacters().toString();
    if (node instanceof ThrowNode) {
      return section.getCharIndex();
    }
    return node instanceof PropertyNode
        ? section.getCharIndex() + CallPositions.memberStart(text, text.length())
        : CallPositions.of(section);
  }
}
