package dev.orrery.runtime.engine;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;

/**
 * Where the program called into builtin code. Checked with GraalJS 25.0.3.
 *
 * <p>Call it on the thread that runs JavaScript.
 */
public final class CallSites {
  private CallSites() {}

  /** The text of the innermost call expression outside builtin modules; null when unknown. */
  public static String callExpression() {
    SourceSection section =
        Truffle.getRuntime()
            .iterateFrames(
                frame -> {
                  Node call = frame.getCallNode();
                  SourceSection source = call == null ? null : call.getEncapsulatingSourceSection();
                  boolean isProgram =
                      source != null
                          && source.isAvailable()
                          && source.getSource().hasCharacters()
                          && !source.getSource().isInternal();
                  return isProgram ? source : null;
                });
    return section == null ? null : section.getCharacters().toString();
  }
}
