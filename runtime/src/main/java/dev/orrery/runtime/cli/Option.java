package dev.orrery.runtime.cli;

import dev.orrery.runtime.inspect.ListenAddress;
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
    /** A whole number; anything else counts as 0, as in Node. */
    MICROS,
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
        checkInspectorOption(value);
        values.put(name(), value);
      }
      case MICROS -> values.put(name(), value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0);
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

  private void checkInspectorOption(String value) throws BadOption {
    switch (name()) {
      case "--inspect", "--inspect-brk", "--inspect-wait", "--inspect-port" -> {
        try {
          ListenAddress.parse(value, new ListenAddress("", 0));
        } catch (IllegalArgumentException e) {
          throw new BadOption(e.getMessage());
        }
      }
      case "--inspect-publish-uid" -> {
        if (!List.of("stderr", "http").containsAll(List.of(value.split(",")))) {
          throw new BadOption("--inspect-publish-uid destination can be stderr or http");
        }
      }
      default -> {}
    }
  }

  @SuppressWarnings("unchecked")
  private List<Object> list(Map<String, Object> values) {
    return (List<Object>) values.computeIfAbsent(name(), _ -> new ArrayList<>());
  }
}
