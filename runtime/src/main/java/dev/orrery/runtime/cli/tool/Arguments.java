package dev.orrery.runtime.cli.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A tool's arguments: {@code --name} and {@code --name=value}, or {@code --name value} for those that
 * need one, and words.
 */
final class Arguments {
  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  /**
   * Reads a command line.
   *
   * @param flags names without a value
   * @param valued names with one
   * @param wordsEndOptions whether everything from the first word on is a word
   */
  static Arguments parse(
      List<String> args, Set<String> flags, Set<String> valued, boolean wordsEndOptions)
      throws ToolException {
    Arguments arguments = new Arguments();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith("--")) {
        if (wordsEndOptions) {
          arguments.words.addAll(args.subList(i, args.size()));
          break;
        }
        arguments.words.add(arg);
        continue;
      }
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg : arg.substring(0, equals);
      if (flags.contains(name) && equals < 0) {
        arguments.options.put(name, "");
      } else if (valued.contains(name) && equals >= 0) {
        arguments.options.put(name, arg.substring(equals + 1));
      } else if (valued.contains(name) && i + 1 < args.size()) {
        arguments.options.put(name, args.get(++i));
      } else {
        throw new ToolException("bad option: " + arg);
      }
    }
    return arguments;
  }

  List<String> words() {
    return words;
  }

  /** All options, as they may be given to another program. */
  List<String> options() {
    return options.entrySet().stream()
        .map(
            each ->
                each.getValue().isEmpty() ? each.getKey() : each.getKey() + "=" + each.getValue())
        .toList();
  }

  boolean has(String name) {
    return options.containsKey(name);
  }

  /** Null if it is absent. */
  String value(String name) {
    return options.get(name);
  }

  /** A number of at least {@code least}. */
  double number(String name, double otherwise, double least) throws ToolException {
    String text = options.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new ToolException(name + " must be a number, at least " + least);
  }

  /** The only word, a process id. */
  long pid() throws ToolException {
    if (words.size() != 1) {
      throw new ToolException("give one process id; orrery ps shows them");
    }
    try {
      return Long.parseLong(words.getFirst());
    } catch (NumberFormatException _) {
      throw new ToolException(words.getFirst() + " is no process id; orrery ps shows them");
    }
  }
}
