package dev.orrery.runtime.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One runtime option.
 *
 * @param names the long name first, then aliases
 * @param inEnvironment whether NODE_OPTIONS may have it
 * @param help a line for --help; empty if it is only accepted
 */
record Option(Kind kind, List<String> names, boolean inEnvironment, String help) {
  private static final List<String> TRACED_REQUIRES = List.of("all", "no-node-modules");

  enum Kind {
    FLAG,
    TEXT,
    NUMBER,
    LIST,
    /** -p: its value is optional and is the program's text. */
    PRINT,
    /** Its value is optional and follows an equals sign. */
    OPTIONAL
  }

  String name() {
    return names.getFirst();
  }

  boolean takesValue() {
    return kind != Kind.FLAG && kind != Kind.OPTIONAL;
  }

  void storeFlag(Map<String, Object> values, boolean negated) {
    values.put(name(), !negated);
  }

  void store(Map<String, Object> values, String value) throws BadOption {
    switch (kind) {
      case TEXT, OPTIONAL -> {
        if (name().equals("--trace-require-module") && !TRACED_REQUIRES.contains(value)) {
          throw new BadOption("invalid value for --trace-require-module");
        }
        values.put(name(), value);
      }
      case PRINT -> {
        values.put(name(), true);
        values.put("--eval", value);
      }
      case LIST -> list(values).add(value);
      case NUMBER -> {
        try {
          values.put(name(), Double.valueOf(value));
        } catch (NumberFormatException _) {
          throw new BadOption(name() + " must be a number");
        }
      }
      case FLAG -> throw new BadOption(name() + " does not take an argument");
    }
  }

  @SuppressWarnings("unchecked")
  private List<Object> list(Map<String, Object> values) {
    return (List<Object>) values.computeIfAbsent(name(), _ -> new ArrayList<>());
  }
}
