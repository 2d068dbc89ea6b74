package dev.orrery.runtime.engine;

import org.graalvm.polyglot.Engine;

/** What the engine says of itself. */
public final class EngineInfo {
  /** The Node version whose API Orrery has. */
  public static final String NODE_VERSION = "v24.12.0";

  private EngineInfo() {}

  /** One sentence on whether JavaScript is compiled. */
  public static String jitStatus() {
    String name;
    try (Engine engine =
        Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build()) {
      name = engine.getImplementationName();
    }
    return name.equals("Interpreted")
        ? "JIT: off (interpreter only: this JVM has no Graal compiler; use the built image)"
        : "JIT: on (" + name + ")";
  }
}
