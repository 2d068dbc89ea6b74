package dev.orrery.runtime.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A parsed command line.
 *
 * @param options values by the option's long name
 * @param execArgv the options as given
 * @param args script and arguments
 */
record CommandLine(Map<String, Object> options, List<String> execArgv, List<String> args) {

  /** An option nobody knows, or one without its argument. */
  static final class BadOption extends Exception {
    private static final long serialVersionUID = 1L;

    BadOption(String message) {
      super(message);
    }
  }

  static CommandLine parse(String[] args, Map<String, String> env) throws BadOption {
    Map<String, Object> values = new HashMap<>();
    List<String> execArgv = new ArrayList<>();
    String inherited = env.get("NODE_OPTIONS");
    if (inherited != null && !inherited.isBlank()) {
      parseInto(inherited.trim().split("\\s+"), values, new ArrayList<>());
    }
    int next = parseInto(args, values, execArgv);
    List<String> rest = new ArrayList<>(Arrays.asList(args).subList(next, args.length));
    return new CommandLine(values, execArgv, rest);
  }

  private static int parseInto(String[] args, Map<String, Object> values, List<String> taken)
      throws BadOption {
    int i = 0;
    while (i < args.length) {
      String arg = args[i];
      if (arg.equals("--")) {
        return i + 1;
      }
      if (arg.length() < 2 || arg.charAt(0) != '-') {
        return i;
      }
      taken.add(arg);
      int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
      String name = equals < 0 ? arg : arg.substring(0, equals);
      Option option = Option.find(name);
      if (option == null) {
        throw new BadOption("bad option: " + arg);
      }
      i++;
      if (option.takesValue()) {
        String value;
        if (equals >= 0) {
          value = arg.substring(equals + 1);
        } else if (i < args.length) {
          value = args[i++];
          taken.add(value);
        } else {
          throw new BadOption(arg + " requires an argument");
        }
        option.store(values, value);
      } else {
        option.storeFlag(values, name.startsWith("--no-"));
      }
    }
    return i;
  }
}
