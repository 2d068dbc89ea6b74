package dev.orrery.runtime.engine.clone;

import dev.orrery.runtime.engine.Environment;

/**
 * A Java object carried by a JavaScript object that can travel in messages. What it hands over must
 * not refer to JavaScript values.
 */
public interface Messageable {
  /** Makes the JavaScript object on the receiver's side, on its loop thread. */
  interface Arrival {
    Object arrive(Environment env);
  }

  /** A copy for the receiver, or null if it cannot be cloned. */
  default Arrival copy() {
    return null;
  }

  default boolean transferable() {
    return false;
  }

  /** Hands the object over; it is of no use here any more. Only if {@link #transferable}. */
  default Arrival transfer() {
    throw new IllegalStateException(getClass() + " is not transferable");
  }

  /** Why it cannot be transferred now, in Node's words, or null. */
  default String transferProblem() {
    return null;
  }

  /** Whether the object is a MessagePort: receivers are given a list of those. */
  default boolean isPort() {
    return false;
  }
}
