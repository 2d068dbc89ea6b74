package dev.orrery.runtime.engine;

import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSRealm;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;

/** A GraalJS context without any polyglot rights, entered by its thread until closed. */
final class EngineContext implements AutoCloseable {
  private final Context context;
  private final JSRealm realm;

  private EngineContext(Context context) {
    this.context = context;
    context.enter();
    context.initialize("js");
    this.realm = JavaScriptLanguage.getCurrentJSRealm();
  }

  /**
   * Creates and enters a context on the current thread.
   *
   * @param options runtime options; some are mapped to engine options
   */
  static EngineContext create(Map<String, Object> options) {
    ClassPreloader.start();
    Context.Builder builder =
        Context.newBuilder("js")
            .allowExperimentalOptions(true)
            .option("engine.WarnInterpreterOnly", "false")
            .option("js.v8-compat", "true")
            .option("js.ecmascript-version", "staging")
            .option("js.import-attributes", "true")
            .option("js.global-property", "true")
            .option("js.lazy-translation", "true")
            .option("js.timer-resolution", "1")
            .option("js.unhandled-rejections", "none")
            .option("js.console", "false")
            .option("js.print", "false")
            .option("js.load", "false")
            .option("js.graal-builtin", "false")
            .option("js.polyglot-builtin", "false")
            .option("js.java-package-globals", "false")
            .option("js.global-arguments", "false");
    if (options.get("--stack-trace-limit") instanceof Number limit) {
      builder.option("js.stack-trace-limit", String.valueOf(limit.intValue()));
    }
    if (Boolean.TRUE.equals(options.get("--disallow-code-generation-from-strings"))) {
      builder.option("js.allow-eval", "false");
    }
    return new EngineContext(builder.build());
  }

  Engine engine() {
    return context.getEngine();
  }

  JSRealm realm() {
    return realm;
  }

  @Override
  public void close() {
    context.leave();
    context.close(true);
  }
}
