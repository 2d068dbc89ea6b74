package dev.orrery.runtime.binding.net;

import dev.orrery.runtime.binding.net.TcpWrap.TcpClass;
import dev.orrery.runtime.binding.stream.RequestClasses;
import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;

/** {@code tcp_wrap}. */
public final class TcpBinding implements Binding {
  @Override
  public String name() {
    return "tcp_wrap";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    TcpClass type = new TcpClass(env);
    type.define(target.wrapClass("TCP", TcpWrap.class, 1, type::create));
    RequestClasses.add(target, "TCPConnectWrap");
    Object constants = Js.object();
    Js.set(constants, "SOCKET", SocketWrap.SOCKET);
    Js.set(constants, "SERVER", SocketWrap.SERVER);
    Js.set(constants, "UV_TCP_IPV6ONLY", TcpWrap.IPV6_ONLY);
    Js.set(constants, "UV_TCP_REUSEPORT", TcpWrap.REUSE_PORT);
    target.value("constants", constants);
  }
}
