package dev.orrery.dap.stack;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.source.Sources.Located;
import org.eclipse.lsp4j.debug.SourcePresentationHint;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StackFramePresentationHint;

/**
 * One line of a stack.
 *
 * @param callFrame the call, null for what has none: calls that are over, labels, the loop
 * @param place null if it is nowhere
 */
public record Frame(int id, Kind kind, String name, JsonObject callFrame, Located place) {
  /** What a line stands for. */
  public enum Kind {
    CALL,
    SCHEDULED,
    LABEL,
    LOOP
  }

  /** The call's id, null if it is none. */
  public String callFrameId() {
    return Json.text(callFrame, "callFrameId");
  }

  /** As clients show it. */
  public StackFrame toClient() {
    StackFrame frame = new StackFrame();
    frame.setId(id);
    frame.setName(name);
    frame.setCanRestart(callFrame != null && Json.flag(callFrame, "canBeRestarted"));
    if (place != null) {
      frame.setSource(place.source());
      frame.setLine(place.line());
      frame.setColumn(place.column());
      boolean pale = place.source().getPresentationHint() == SourcePresentationHint.DEEMPHASIZE;
      frame.setPresentationHint(
          pale ? StackFramePresentationHint.SUBTLE : StackFramePresentationHint.NORMAL);
    }
    if (kind == Kind.LABEL || (kind == Kind.LOOP && place == null)) {
      frame.setPresentationHint(StackFramePresentationHint.LABEL);
    }
    return frame;
  }
}
