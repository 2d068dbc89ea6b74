package dev.orrery.runtime.inspect;

import java.util.function.Supplier;

/**
 * A JavaScript context: a global object with its builtins.
 *
 * @param id from 1, never used twice
 * @param uniqueId differs from those of all other processes
 * @param name for people
 * @param origin for clients that tell contexts by it
 * @param isDefault whether it is the program's own
 * @param realmSource gives the engine's object for it; null once the program has forgotten it
 */
public record InspectedContext(
    int id,
    String uniqueId,
    String name,
    String origin,
    boolean isDefault,
    Supplier<Object> realmSource) {

  /** The engine's object for it. Keeping it keeps the context. */
  public Object realm() {
    return realmSource.get();
  }
}
