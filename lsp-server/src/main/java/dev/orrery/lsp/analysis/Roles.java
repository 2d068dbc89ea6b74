package dev.orrery.lsp.analysis;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The table of roles: what is known of Node's modules. Immutable. */
public final class Roles {
  /** The methods of emitters that add a listener. */
  public static final Set<String> LISTEN =
      Set.of("on", "once", "addListener", "prependListener", "prependOnceListener");

  private static final String TABLE = "roles.txt";
  private static final int MAX_DEPTH = 10;

  private final Map<String, Role> roles;
  private final Map<String, Signature> signatures;
  private final Map<String, List<String>> supers;
  private final Map<String, String> aliases;
  private final Map<String, String> values;

  Roles(
      Map<String, Role> roles,
      Map<String, Signature> signatures,
      Map<String, List<String>> supers,
      Map<String, String> aliases,
      Map<String, String> values) {
    this.roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    this.signatures = new HashMap<>(signatures);
    this.supers = new HashMap<>(supers);
    this.aliases = new HashMap<>(aliases);
    this.values = new HashMap<>(values);
  }

  /** Reads the table. */
  public static Roles load() {
    return RolesReader.read(TABLE);
  }

  /** All of them, in the order of the table. */
  public Collection<Role> all() {
    return roles.values();
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  public Role role(String id) {
    Role role = roles.get(id);
    if (role == null) {
      throw new IllegalArgumentException("no role " + id);
    }
    return role;
  }

  /** The usual name of what a path means. */
  String canonical(String path) {
    String name = path;
    for (int i = 0; i < MAX_DEPTH && aliases.containsKey(name); i++) {
      name = aliases.get(name);
    }
    return name;
  }

  /** What is known of a function by its path, or null. */
  public Signature signature(String path) {
    return signatures.get(path);
  }

  /** The type of a value, or null. */
  String typeOf(String path) {
    return values.get(path);
  }

  /** What a listener of an event of a type is, without regard to its super types; or null. */
  Signature listener(String type, String event) {
    return signatures.get(type + " on " + event);
  }

  /** What a function is that is assigned to a property; or null. */
  Signature assigned(String type, String property) {
    return signatures.get(type + " set " + property);
  }

  /** Whether anything is known by that path. */
  boolean isKnown(String path) {
    return signatures.containsKey(path) || values.containsKey(path) || supers.containsKey(path);
  }

  /** The first that a type or one above it has. */
  <T> T above(String type, Function<String, List<String>> moreSupers, Function<String, T> search) {
    return above(type, moreSupers, search, 0);
  }

  private <T> T above(
      String type,
      Function<String, List<String>> moreSupers,
      Function<String, T> search,
      int depth) {
    T found = search.apply(type);
    if (found != null || depth > MAX_DEPTH) {
      return found;
    }
    List<String> next = supers.containsKey(type) ? supers.get(type) : moreSupers.apply(type);
    for (String each : next) {
      found = above(each, moreSupers, search, depth + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
