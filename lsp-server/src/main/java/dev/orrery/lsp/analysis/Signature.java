package dev.orrery.lsp.analysis;

import java.util.List;

/**
 * What is known of a function: which of its arguments it calls back, and what it returns.
 *
 * @param path such as {@code fs.readFile} or {@code Promise#then}
 * @param callbacks positions of arguments that are callbacks, {@link #LAST} for the last one if it is
 *     a function, {@link #ANY} for all that are; empty for none
 * @param role how those run, null if there are none
 * @param parameters the types of the callbacks' parameters, null for unknown ones
 * @param result the type of what it returns, null if unknown; {@code this} for the receiver's
 */
public record Signature(
    String path, List<Integer> callbacks, Role role, List<String> parameters, String result) {
  public static final int LAST = -1;

  /** All arguments that are functions. */
  public static final int ANY = -2;

  Signature with(Signature other) {
    return new Signature(
        path,
        callbacks.isEmpty() ? other.callbacks : callbacks,
        role == null ? other.role : role,
        parameters.isEmpty() ? other.parameters : parameters,
        result == null ? other.result : result);
  }
}
