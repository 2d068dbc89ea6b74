package dev.orrery.runtime.binding;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.ScriptCompiler;
import dev.orrery.runtime.engine.ScriptCompiler.CompiledScript;

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
    contexts(target, env, compiler);
    target.function(
        "runInThisContext", 2, (_, args) -> compiler.runScript(Js.str(args, 0), Js.str(args, 1)));
  }

  private static void contexts(BindingTarget target, Environment env, ScriptCompiler compiler) {
    target.function(
        "makeContext",
        2,
        (_, args) -> {
          env.vmContexts().create(args[0], Js.bool(args, 1), optional(args, 2), optional(args, 3));
          return null;
        });
    target.function("isContext", 1, (_, args) -> env.vmContexts().isContext(args[0]));
    target
        .wrapClass(
            "ContextifyScript",
            CompiledScript.class,
            4,
            (_, args) ->
                compiler.script(
                    Js.str(args, 0), Js.str(args, 1), Js.integer(args, 2), env, Js.arg(args, 3)))
        .method("run", 1, (self, args) -> self.run(env, Js.arg(args, 0)));
    target.function(
        "compileFunction",
        4,
        (_, args) ->
            compiler.function(
                Js.str(args, 0), Js.str(args, 1), Js.str(args, 2), env, Js.arg(args, 3)));
  }

  private static String optional(Object[] args, int index) {
    return Js.isUndefined(Js.arg(args, index)) ? null : Js.str(args, index);
  }
}
