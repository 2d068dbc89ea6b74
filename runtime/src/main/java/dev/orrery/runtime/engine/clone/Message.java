package dev.orrery.runtime.engine.clone;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.util.Map;

/** A JavaScript value in transit. Made by {@link Serializer}; to be opened once, by any thread. */
public final class Message {
  private final Part root;
  private final Map<Integer, Part> transferred;
  private final int objects;

  Message(Part root, Map<Integer, Part> transferred, int objects) {
    this.root = root;
    this.transferred = transferred;
    this.objects = objects;
  }

  /**
   * What arrived.
   *
   * @param value the value
   * @param ports an array of the transferred MessagePorts
   */
  public record Content(Object value, Object ports) {}

  /** Makes the value in the environment of the current thread. */
  public Content open(Environment env) {
    Assembly assembly = new Assembly(env, objects, transferred);
    // First what was listed for transfer, in the order of that list.
    for (int id : transferred.keySet()) {
      assembly.made(id);
    }
    Object value = root.build(assembly);
    return new Content(value, Js.array(assembly.ports));
  }
}
