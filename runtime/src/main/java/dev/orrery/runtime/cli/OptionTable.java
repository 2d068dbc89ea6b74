package dev.orrery.runtime.cli;

import dev.orrery.runtime.cli.tool.Tools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The options of {@code options.txt}. */
final class OptionTable {
  private final List<Option> options = new ArrayList<>();
  private final Map<String, Option> byName = new HashMap<>();

  private OptionTable() {}

  static OptionTable load() {
    OptionTable table = new OptionTable();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                OptionTable.class.getResourceAsStream("options.txt"), StandardCharsets.UTF_8))) {
      for (String line; (line = in.readLine()) != null; ) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          table.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String line) {
    String[] cells = line.split("\\|", -1);
    Option option =
        new Option(
            Option.Kind.valueOf(cells[0].trim().toUpperCase(Locale.ROOT)),
            List.of(cells[1].trim().split(" +")),
            cells[2].trim().equals("env"),
            cells[3].trim());
    options.add(option);
    option.names().forEach(name -> byName.put(name, option));
  }

  /** The option of a name as written, {@code --no-} and underscore forms included, or null. */
  Option find(String written) {
    String name = written.startsWith("--") ? written.replace('_', '-') : written;
    Option option = byName.get(name);
    if (option == null && name.startsWith("--no-")) {
      Option positive = byName.get("--" + name.substring("--no-".length()));
      return positive != null && positive.kind() == Option.Kind.FLAG ? positive : null;
    }
    return option;
  }

  /** Names that NODE_OPTIONS accepts, for process.allowedNodeEnvironmentFlags. */
  List<String> environmentFlags() {
    return options.stream()
        .filter(Option::inEnvironment)
        .flatMap(option -> option.names().stream())
        .toList();
  }

  /** The text of --help. */
  String help() {
    StringBuilder text =
        new StringBuilder(
            """
            Usage: orrery [options] [ script.js ] [arguments]
                   orrery [options] -e <text> [arguments]
                   orrery inspect [ --port=<port> ] script.js | <host>:<port> | -p <pid>
                   orrery <tool> [arguments]

            Runs Node.js programs on the JVM. Without a script, the program is read from standard
            input.

            Tools, which are asked before a script of the same name (that one is ./ps):
            %s
            Options:
              -                                script read from standard input
              --                               end of options
            """
                .formatted(Tools.help()));
    for (Option option : options) {
      if (!option.help().isEmpty()) {
        String value =
            switch (option.kind()) {
              case FLAG -> "";
              case OPTIONAL -> "[=...]";
              default -> "=...";
            };
        text.append(
            "  %-32s %s%n".formatted(String.join(", ", option.names()) + value, option.help()));
      }
    }
    return text.append(
            """

            Environment variables:
              NODE_OPTIONS                     options, separated by spaces
              NODE_PATH                        folders searched for modules, separated by ':'
              NODE_NO_WARNINGS=1               as --no-warnings
              UV_THREADPOOL_SIZE               threads for file, DNS and other blocking work (4)
            """)
        .toString();
  }
}
