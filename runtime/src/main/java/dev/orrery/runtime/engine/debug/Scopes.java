package dev.orrery.runtime.engine.debug;

import java.util.List;
import java.util.Set;

/**
 * The scopes of a call.
 *
 * @param list innermost first; the global ones last
 * @param hidden names of variables around the function that are not kept for it
 */
public record Scopes(List<ScopeView> list, Set<String> hidden) {
  public static Scopes none() {
    return new Scopes(List.of(), Set.of());
  }
}
