package dev.orrery.runtime.binding.async;

import dev.orrery.runtime.engine.AsyncHooks;
import dev.orrery.runtime.engine.AsyncIds;
import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.PromiseHooks;

/** Async ids, execution contexts, hook emitters and the AsyncLocalStorage frame. */
public final class AsyncWrapBinding implements Binding {
  @Override
  public String name() {
    return "async_wrap";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    AsyncIds ids = env.asyncIds();
    target.value("async_id_buffer", Js.arrayBuffer(ids.shared()));
    target.function(
        "pushAsyncContext",
        3,
        (_, args) -> {
          Object resource = Js.arg(args, 2);
          env.callbackScope()
              .enter(Js.lng(args, 0), Js.lng(args, 1), Js.isUndefined(resource) ? null : resource);
          return null;
        });
    target.function("popAsyncContext", 1, (_, args) -> env.callbackScope().leave(Js.lng(args, 0)));
    target.function(
        "clearAsyncIdStack",
        0,
        (_, _) -> {
          ids.popTo(0);
          return null;
        });
    target.function("asyncStackDepth", 0, (_, _) -> ids.depth());
    target.function("executionAsyncResource", 0, (_, _) -> ids.executionResource());
    target.lazyValue("Providers", Providers::object);
    installHooks(target, env);
    installFrames(target, env);
  }

  private static void installHooks(BindingTarget target, Environment env) {
    target.function(
        "setHooks",
        4,
        (_, args) -> {
          env.attachment(AsyncHooks.class, AsyncHooks::new)
              .setEmitters(Js.arg(args, 0), Js.arg(args, 1), Js.arg(args, 2), Js.arg(args, 3));
          return null;
        });
    target.function(
        "setPromiseHooks",
        4,
        (_, args) -> {
          env.attachment(PromiseHooks.class, PromiseHooks::new)
              .set(Js.arg(args, 0), Js.arg(args, 1), Js.arg(args, 2), Js.arg(args, 3));
          return null;
        });
    target.function(
        "queueDestroyAsyncId",
        1,
        (_, args) -> {
          env.attachment(AsyncHooks.class, AsyncHooks::new).destroy(Js.lng(args, 0));
          return null;
        });
  }

  private static void installFrames(BindingTarget target, Environment env) {
    target.function("getContextFrame", 0, (_, _) -> env.asyncFrames().current());
    target.function(
        "setContextFrame",
        1,
        (_, args) -> {
          env.asyncFrames().exchange(Js.arg(args, 0));
          return null;
        });
  }
}
