package dev.orrery.dap.variable;

import java.util.regex.Pattern;

/** Expressions for properties. */
final class PropertyNames {
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
  private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,9}");

  private PropertyNames() {}

  /**
   * The expression for a property of what another one gives; null without the other one. Where that is
   * empty the name stands for itself, as a variable's does.
   */
  static String of(String owner, String name) {
    if (owner == null) {
      return null;
    } else if (owner.isEmpty()) {
      return name;
    } else if (isIdentifier(name)) {
      return owner + "." + name;
    } else if (INDEX.matcher(name).matches()) {
      return owner + "[" + name + "]";
    }
    return owner + "[" + ValueText.quoted(name, Integer.MAX_VALUE) + "]";
  }

  static boolean isIdentifier(String name) {
    return IDENTIFIER.matcher(name).matches();
  }

  static boolean isIndex(String name) {
    return INDEX.matcher(name).matches();
  }
}
