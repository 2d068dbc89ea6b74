package dev.orrery.runtime.binding.child;

import dev.orrery.runtime.binding.os.OsConstants;
import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.ByteView;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.os.SpawnRequest;
import dev.orrery.runtime.os.SpawnSync;
import java.util.ArrayList;
import java.util.List;

/** Node's {@code spawn_sync}: runs a program while the loop stands still. */
public final class SpawnSyncBinding implements Binding {
  private static final int SIGTERM = 15;

  @Override
  public String name() {
    return "spawn_sync";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.function("spawn", 1, (_, args) -> spawn(env, args[0]));
  }

  /** pid, status, signal, output (an array of Buffers and nulls, or null) and error (an errno). */
  private static Object spawn(Environment env, Object options) throws Exception {
    List<Object> stdio = SpawnOptions.stdio(options);
    SpawnRequest request = SpawnOptions.request(env, options, stdio.size());
    List<SpawnSync.Pipe> pipes = new ArrayList<>();
    for (int i = 0; i < stdio.size(); i++) {
      Object entry = stdio.get(i);
      switch (SpawnOptions.type(entry)) {
        case "ignore" -> {}
        case "pipe", "overlapped" -> pipes.add(pipe(i, entry));
        case "wrap" -> request.descriptors()[i] = Js.toInt(Js.get(Js.get(entry, "handle"), "fd"));
        default -> request.descriptors()[i] = Js.toInt(Js.get(entry, "fd"));
      }
    }
    SpawnSync.Limits limits = limits(options);
    return toJs(
        env, env.syncCall("child_process.spawnSync", () -> SpawnSync.run(request, pipes, limits)));
  }

  private static SpawnSync.Pipe pipe(int index, Object entry) {
    Object input = Js.get(entry, "input");
    byte[] bytes = null;
    if (Js.truthy(Js.get(entry, "readable"))) {
      ByteView view = Js.isNullish(input) ? null : Js.bytes(input);
      bytes = view == null ? new byte[0] : view.copy();
    }
    return new SpawnSync.Pipe(index, bytes, Js.truthy(Js.get(entry, "writable")));
  }

  private static SpawnSync.Limits limits(Object options) {
    Object timeout = Js.get(options, "timeout");
    Object maxBuffer = Js.get(options, "maxBuffer");
    Object killSignal = Js.get(options, "killSignal");
    return new SpawnSync.Limits(
        Js.isNullish(timeout) ? 0 : Js.toLong(timeout),
        Js.isNullish(maxBuffer) ? Double.POSITIVE_INFINITY : Js.dbl(new Object[] {maxBuffer}, 0),
        Js.isNullish(killSignal) ? SIGTERM : Js.toInt(killSignal));
  }

  private static Object toJs(Environment env, SpawnSync.Result result) {
    Object object = Js.object();
    Js.set(object, "pid", result.pid());
    if (result.exit() == null) {
      Js.set(object, "status", Js.NULL);
      Js.set(object, "signal", Js.NULL);
      Js.set(object, "output", Js.NULL);
    } else {
      boolean killed = result.exit().signal() != 0;
      Js.set(object, "status", killed ? Js.NULL : (Object) result.exit().code());
      Js.set(object, "signal", killed ? OsConstants.signalName(result.exit().signal()) : Js.NULL);
      Js.set(object, "output", outputs(env, result.output()));
    }
    if (result.errno() != 0) {
      Js.set(object, "error", result.errno());
    }
    return object;
  }

  private static Object outputs(Environment env, byte[][] outputs) {
    Object[] list = new Object[outputs.length];
    for (int i = 0; i < outputs.length; i++) {
      list[i] = outputs[i] == null ? Js.NULL : env.newBuffer(outputs[i]);
    }
    return Js.array(list);
  }
}
