package dev.orrery.runtime.binding;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.ScriptCompiler;

/** Compiles user code. */
final class ContextifyBinding implements Binding {
  @Override
  public String name() {
    return "contextify";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    ScriptCompiler compiler = env.scriptCompiler();
    target.function(
        "compileFunctionForCJSLoader",
        2,
        (_, args) -> compiler.commonJs(Js.str(args, 0), Js.str(args, 1)));
    target.function(
        "parseJson", 2, (_, args) -> compiler.parseJson(Js.str(args, 0), Js.str(args, 1)));
    target.function(
        "checkSyntax",
        3,
        (_, args) -> {
          if (Js.bool(args, 2)) {
            env.esModules().parse(Js.str(args, 0), "", Js.str(args, 1));
          } else {
            compiler.commonJs(Js.str(args, 0), Js.str(args, 1));
          }
          return null;
        });
    target.function(
        "runInThisContext", 2, (_, args) -> compiler.runScript(Js.str(args, 0), Js.str(args, 1)));
  }
}
