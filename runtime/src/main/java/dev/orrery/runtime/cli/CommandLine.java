package dev.orrery.runtime.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A parsed command line: Node's grammar, in which the first word that is no option is the script.
 *
 * @param options values by the option's long name
 * @param execArgv the options as given
 * @param args script and arguments
 */
record CommandLine(Map<String, Object> options, List<String> execArgv, List<String> args) {

  static CommandLine parse(String[] args, Map<String, String> env) throws BadOption {
    Map<String, Object> values = new HashMap<>();
    List<String> execArgv = new ArrayList<>();
    String inherited = env.get("NODE_OPTIONS");
    boolean hasOptions = args.length > 0 && args[0].startsWith("-");
    if (inherited == null && !hasOptions) {
      // The usual case needs no table of options.
      return new CommandLine(values, execArgv, Arrays.asList(args));
    }
    OptionTable table = OptionTable.load();
    values.put("environmentFlags", table.environmentFlags());
    if (inherited != null) {
      new Parser(table, values, new ArrayList<>(), true).parse(split(inherited));
    }
    int next = new Parser(table, values, execArgv, false).parse(args);
    checkProfile(values, "--cpu-prof");
    checkProfile(values, "--heap-prof");
    List<String> rest = new ArrayList<>(Arrays.asList(args).subList(next, args.length));
    return new CommandLine(values, execArgv, rest);
  }

  private static void checkProfile(Map<String, Object> values, String option) throws BadOption {
    if (values.get(option) == Boolean.TRUE) {
      return;
    }
    for (String detail : List.of("-name", "-dir", "-interval")) {
      if (values.containsKey(option + detail)) {
        throw new BadOption(option + detail + " must be used with " + option);
      }
    }
  }

  /** Splits NODE_OPTIONS at blanks; double quotes and backslashes protect them. */
  private static String[] split(String text) throws BadOption {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        if (++i == text.length()) {
          throw new BadOption("invalid value for NODE_OPTIONS (invalid escape)");
        }
        word.append(text.charAt(i));
      } else if (c == '"') {
        quoted = !quoted;
        inWord = true;
      } else if (c == ' ' && !quoted) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (quoted) {
      throw new BadOption("invalid value for NODE_OPTIONS (unterminated string)");
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words.toArray(new String[0]);
  }

  /** Reads options until the script. */
  private record Parser(
      OptionTable table, Map<String, Object> values, List<String> taken, boolean inEnvironment) {

    /** Returns the index of the first word that is no option. */
    int parse(String[] args) throws BadOption {
      int i = 0;
      while (i < args.length) {
        String arg = args[i];
        if (arg.equals("--") && !inEnvironment) {
          return i + 1;
        }
        if (arg.length() < 2 || arg.charAt(0) != '-') {
          if (inEnvironment) {
            throw new BadOption(arg + " is not allowed in NODE_OPTIONS");
          }
          return i;
        }
        i = option(args, i);
      }
      return i;
    }

    private int option(String[] args, int at) throws BadOption {
      String arg = args[at];
      int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
      String name = equals < 0 ? arg : arg.substring(0, equals);
      Option option = table.find(name);
      if (name.equals("--debug") || name.equals("--debug-brk")) {
        throw new BadOption(
            "[DEP0062]: `node --debug` and `node --debug-brk` are invalid. "
                + "Please use `node --inspect` and `node --inspect-brk` instead.");
      }
      if (option == null || inEnvironment && !option.inEnvironment()) {
        throw new BadOption(
            inEnvironment ? name + " is not allowed in NODE_OPTIONS" : "bad option: " + arg);
      }
      if (!name.equals(VisualizedRun.OPTION)) {
        // Not for execArgv, with which programs start their children.
        taken.add(arg);
      }
      int next = at + 1;
      if (option.kind() == Option.Kind.OPTIONAL && equals >= 0) {
        option.store(values, arg.substring(equals + 1));
      } else if (!option.takesValue()) {
        if (equals >= 0) {
          throw new BadOption(arg + " does not take an argument");
        }
        option.storeFlag(values, name.startsWith("--no-"));
      } else if (equals >= 0) {
        option.store(values, arg.substring(equals + 1));
      } else if (next < args.length && isValue(args[next], option)) {
        taken.add(args[next]);
        option.store(values, args[next++]);
      } else if (option.kind() == Option.Kind.PRINT) {
        values.put("--print", true);
      } else {
        throw new BadOption(arg + " requires an argument");
      }
      return next;
    }

    private static boolean isValue(String word, Option option) {
      boolean text = option.kind() == Option.Kind.NUMBER;
      return text || word.length() < 2 || word.charAt(0) != '-' || word.startsWith("-\\");
    }
  }
}
