package dev.orrery.runtime.binding.messaging;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.clone.Message;
import dev.orrery.runtime.engine.clone.MessageSymbols;
import dev.orrery.runtime.engine.clone.Serializer;
import java.util.List;
import java.util.function.Consumer;

/** Structured cloning and message ports. */
public final class MessagingBinding implements Binding {
  @Override
  public String name() {
    return "messaging";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    MessageSymbols symbols = MessageSymbols.of(env);
    Object named = Js.object();
    Js.set(named, "messaging_clone_symbol", symbols.clone);
    Js.set(named, "messaging_deserialize_symbol", symbols.deserialize);
    Js.set(named, "messaging_transfer_symbol", symbols.transfer);
    Js.set(named, "messaging_transfer_list_symbol", symbols.transferList);
    target.value("symbols", named);
    installCloning(target, env);
    installPorts(target, env);
  }

  private static void installCloning(BindingTarget target, Environment env) {
    target.function(
        "structuredClone",
        2,
        (_, args) -> {
          List<Object> transfer = Js.isUndefined(Js.arg(args, 1)) ? List.of() : Js.listOf(args[1]);
          return Serializer.serialize(env, args[0], transfer, null).open(env).value();
        });
    target.function(
        "setTransferMode",
        2,
        (_, args) -> {
          MessageSymbols.setMode(args[0], Js.integer(args, 1));
          return null;
        });
    target.function(
        "markAsUntransferable",
        1,
        (_, args) -> {
          MessageSymbols.markUntransferable(args[0]);
          return null;
        });
    target.function(
        "isMarkedAsUntransferable",
        1,
        (_, args) -> MessageSymbols.isMarkedUntransferable(Js.arg(args, 0)));
  }

  private static void installPorts(BindingTarget target, Environment env) {
    target.function(
        "setupPorts",
        4,
        (_, args) -> {
          env.attachment(MessagingFunctions.class, _ -> new MessagingFunctions()).set(args);
          return null;
        });
    target.function(
        "createChannel",
        0,
        (_, _) -> {
          MessagingFunctions functions = MessagingFunctions.of(env);
          PortQueue[] ends = PortQueue.pair();
          return Js.array(functions.newPort(env, ends[0]), functions.newPort(env, ends[1]));
        });
    target.function(
        "broadcastChannel",
        1,
        (_, args) -> {
          PortQueue member =
              env.attachment(BroadcastGroups.class, _ -> new BroadcastGroups())
                  .join(Js.str(args, 0));
          return MessagingFunctions.of(env).newPort(env, member);
        });
    target.function("isMessagePort", 1, (_, args) -> port(Js.arg(args, 0)) != null);
    target.function(
        "postMessage",
        3,
        (_, args) -> {
          port(args[0]).post(args[1], Js.listOf(args[2]));
          return null;
        });
    // (port) -> undefined, or an array of the message's value
    target.function(
        "receiveMessage",
        1,
        (_, args) -> {
          Message message = port(args[0]).take();
          return message == null ? null : Js.array(message.open(env).value());
        });
    // (port) -> [value, ports] of the message being delivered
    target.function(
        "openMessage",
        1,
        (_, args) -> {
          Message.Content content = port(args[0]).openCurrent();
          return Js.array(content.value(), content.ports());
        });
    action(target, "startPort", MessagePortWrap::start);
    action(target, "stopPort", MessagePortWrap::stop);
    action(target, "drainPort", MessagePortWrap::drain);
    action(target, "closePort", port -> port.close(Js.UNDEFINED));
    action(target, "refPort", port -> port.setRef(true));
    action(target, "unrefPort", port -> port.setRef(false));
    // (port) -> undefined once it is closed or was transferred
    target.function(
        "hasRefPort",
        1,
        (_, args) -> {
          MessagePortWrap port = port(args[0]);
          return port == null || port.isDetached() ? null : port.handle().hasRef();
        });
  }

  private static void action(BindingTarget target, String name, Consumer<MessagePortWrap> action) {
    target.function(
        name,
        1,
        (_, args) -> {
          MessagePortWrap port = port(args[0]);
          if (port != null) {
            action.accept(port);
          }
          return null;
        });
  }

  private static MessagePortWrap port(Object value) {
    return Js.unwrap(value, MessagePortWrap.class);
  }
}
