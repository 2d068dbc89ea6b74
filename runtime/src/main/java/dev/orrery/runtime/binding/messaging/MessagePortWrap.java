package dev.orrery.runtime.binding.messaging;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.HandleWrap;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.clone.Message;
import dev.orrery.runtime.engine.clone.Messageable;
import dev.orrery.runtime.engine.clone.Serializer;
import dev.orrery.runtime.loop.Async;
import dev.orrery.runtime.loop.Handle;
import java.util.List;

/** The Java half of a MessagePort: an async handle that a queue wakes. */
final class MessagePortWrap extends HandleWrap implements Messageable {
  /** Messages given out in one turn of the loop, unless more were there at its begin. */
  private static final int MAX_PER_TURN = 1000;

  private final MessagingFunctions functions;
  private final Async async;
  private PortQueue queue;
  private Message current;
  private boolean receiving;

  MessagePortWrap(Environment env, MessagingFunctions functions, Object object, PortQueue queue) {
    super(env, object, "MESSAGEPORT");
    this.functions = functions;
    this.queue = queue;
    this.async = new Async(env.loop(), this::deliver);
    async.setOwner(asyncId(), this);
    async.unref();
    queue.setWakeup(async::send);
  }

  @Override
  protected Handle handle() {
    return async;
  }

  boolean isDetached() {
    return queue == null;
  }

  /** Sends to the other ends; closed and transferred ports send nothing. */
  void post(Object value, List<Object> transferList) {
    List<PortQueue> others = queue == null ? List.of() : queue.others();
    boolean toItself = transferList.stream().anyMatch(object -> isOneOf(others, object));
    Message message = Serializer.serialize(env(), value, transferList, object());
    if (toItself) {
      Object warn = Js.get(env().process(), "emitWarning");
      Js.call(
          warn,
          env().process(),
          Js.string(
              "The target port was posted to itself, and the communication channel was lost"));
      close(Js.UNDEFINED);
      return;
    }
    for (int i = 0; i < others.size(); i++) {
      // A message is opened once: every receiver but the first gets its own.
      Message own = i == 0 ? message : Serializer.serialize(env(), value, transferList, object());
      others.get(i).add(own);
    }
  }

  private static boolean isOneOf(List<PortQueue> queues, Object object) {
    MessagePortWrap port = Js.unwrap(object, MessagePortWrap.class);
    return port != null && port.queue != null && queues.contains(port.queue);
  }

  void setRef(boolean ref) {
    if (ref && queue != null) {
      async.ref();
    } else {
      async.unref();
    }
  }

  void start() {
    receiving = true;
    if (queue != null) {
      async.send();
    }
  }

  void stop() {
    receiving = false;
  }

  /** The next message, or null. */
  Message take() {
    return queue == null ? null : queue.poll();
  }

  private void deliver() {
    if (queue == null) {
      return;
    }
    int limit = Math.max(queue.size(), MAX_PER_TURN);
    while (receiving && queue != null) {
      if (limit-- == 0) {
        async.send();
        return;
      }
      Message message = queue.poll();
      if (message == null) {
        break;
      }
      emit(message);
    }
    closeIfOver();
  }

  /** Gives out all that waits, without limit. */
  void drain() {
    for (Message message; queue != null && (message = queue.poll()) != null; ) {
      emit(message);
    }
    closeIfOver();
  }

  private void closeIfOver() {
    if (queue != null && queue.isOver()) {
      close(Js.UNDEFINED);
    }
  }

  /** JavaScript opens the message itself, so that a failure to do so becomes an event. */
  private void emit(Message message) {
    current = message;
    call(functions.emitMessage);
    current = null;
  }

  /** The message being delivered, opened. */
  Message.Content openCurrent() {
    return current.open(env());
  }

  @Override
  protected Object close(Object callback) {
    if (queue != null) {
      PortQueue closing = queue;
      queue = null;
      closing.setWakeup(null);
      closing.close();
    }
    return super.close(functions.onClose);
  }

  // ---- travelling ------------------------------------------------------------------------------

  @Override
  public boolean isPort() {
    return true;
  }

  @Override
  public boolean transferable() {
    return true;
  }

  @Override
  public String transferProblem() {
    return queue == null ? "MessagePort in transfer list is already detached" : null;
  }

  @Override
  public Arrival transfer() {
    PortQueue travelling = queue;
    queue = null;
    travelling.setWakeup(null);
    super.close(functions.onClose);
    return env -> MessagingFunctions.of(env).newPort(env, travelling);
  }
}
