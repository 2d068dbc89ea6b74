package dev.orrery.runtime.binding.net;

import dev.orrery.runtime.binding.net.PipeWrap.PipeClass;
import dev.orrery.runtime.binding.stream.RequestClasses;
import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;

/** {@code pipe_wrap}. */
public final class PipeBinding implements Binding {
  @Override
  public String name() {
    return "pipe_wrap";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    PipeClass type = new PipeClass(env);
    type.define(target.wrapClass("Pipe", PipeWrap.class, 1, type::create));
    RequestClasses.add(target, "PipeConnectWrap");
    Object constants = Js.object();
    Js.set(constants, "SOCKET", SocketWrap.SOCKET);
    Js.set(constants, "SERVER", SocketWrap.SERVER);
    Js.set(constants, "IPC", PipeWrap.IPC);
    Js.set(constants, "UV_READABLE", PipeWrap.READABLE);
    Js.set(constants, "UV_WRITABLE", PipeWrap.WRITABLE);
    target.value("constants", constants);
  }
}
