package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.nodes.ScriptNode;

/** A script that can be run. */
public final class CompiledCode {
  private final ScriptNode script;
  private final Source source;

  CompiledCode(ScriptNode script, Source source) {
    this.script = script;
    this.source = source;
  }

  public Source source() {
    return source;
  }

  ScriptNode script() {
    return script;
  }
}
