package dev.orrery.runtime.binding.messaging;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;

/** The JavaScript half of ports: how they are made and told of messages. */
final class MessagingFunctions {
  /** {@code () -> object} with MessagePort's prototype. */
  Object createPort;

  /** {@code (port)}: the native half is there. */
  Object initPort;

  /** {@code this = port}: a message is to be opened and dispatched. */
  Object emitMessage;

  /** {@code this = port}: the port is closed. */
  Object onClose;

  /** Those of an environment, with the module that sets them loaded. */
  static MessagingFunctions of(Environment env) {
    MessagingFunctions functions =
        env.attachment(MessagingFunctions.class, _ -> new MessagingFunctions());
    if (functions.createPort == null) {
      env.builtins().require("internal/worker/io");
    }
    return functions;
  }

  void set(Object[] args) {
    createPort = args[0];
    initPort = args[1];
    emitMessage = args[2];
    onClose = args[3];
  }

  /** A new port object that receives from the queue. */
  Object newPort(Environment env, PortQueue queue) {
    Object port = Js.call(createPort, Js.UNDEFINED);
    Js.carry(port, new MessagePortWrap(env, this, port, queue));
    Js.call(initPort, Js.UNDEFINED, port);
    return port;
  }
}
