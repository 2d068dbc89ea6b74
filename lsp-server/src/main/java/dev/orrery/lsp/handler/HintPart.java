package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Facts;
import java.util.List;
import org.eclipse.lsp4j.InlayHint;

/** More hints than those of roles. */
public interface HintPart {
  /** Those between two offsets. Called on the thread of the facts: it must not wait. */
  List<InlayHint> hints(Facts facts, int from, int to);
}
