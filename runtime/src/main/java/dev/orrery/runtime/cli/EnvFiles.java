package dev.orrery.runtime.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of --env-file: variables that the environment does not have yet. */
final class EnvFiles {
  private EnvFiles() {}

  static Map<String, String> apply(Map<String, Object> options, Map<String, String> env)
      throws BadOption {
    Map<String, String> merged = new LinkedHashMap<>();
    for (String file : files(options, "--env-file")) {
      if (!Files.isReadable(Path.of(file))) {
        throw new BadOption(file + ": not found");
      }
      merged.putAll(read(file));
    }
    for (String file : files(options, "--env-file-if-exists")) {
      if (Files.isReadable(Path.of(file))) {
        merged.putAll(read(file));
      }
    }
    merged.putAll(env);
    return merged;
  }

  private static List<String> files(Map<String, Object> options, String name) {
    return options.get(name) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  private static Map<String, String> read(String file) throws BadOption {
    try {
      return parse(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new BadOption(file + ": " + e.getMessage());
    }
  }

  /** Parses {@code KEY=value} lines: comments, quotes over several lines, {@code export}. */
  static Map<String, String> parse(String text) {
    Map<String, String> variables = new LinkedHashMap<>();
    String rest = text.replace("\r\n", "\n");
    while (!rest.isEmpty()) {
      int newline = rest.indexOf('\n');
      String line = newline < 0 ? rest : rest.substring(0, newline);
      int equals = line.indexOf('=');
      if (line.isBlank() || line.strip().startsWith("#") || equals < 0) {
        rest = newline < 0 ? "" : rest.substring(newline + 1);
        continue;
      }
      String key = line.substring(0, equals).strip();
      if (key.startsWith("export ")) {
        key = key.substring("export ".length()).strip();
      }
      String after = rest.substring(equals + 1);
      String start = after.stripLeading();
      int skipped = after.length() - start.length();
      char quote = start.isEmpty() ? 0 : start.charAt(0);
      int close = quote == '"' || quote == '\'' || quote == '`' ? start.indexOf(quote, 1) : -1;
      if (close > 0 && after.substring(0, skipped).indexOf('\n') < 0) {
        String value = start.substring(1, close);
        variables.put(key, quote == '"' ? value.replace("\\n", "\n") : value);
        int end = start.indexOf('\n', close);
        rest = end < 0 ? "" : start.substring(end + 1);
      } else {
        String value = line.substring(equals + 1);
        int comment = value.indexOf('#');
        variables.put(key, (comment < 0 ? value : value.substring(0, comment)).strip());
        rest = newline < 0 ? "" : rest.substring(newline + 1);
      }
    }
    return variables;
  }
}
