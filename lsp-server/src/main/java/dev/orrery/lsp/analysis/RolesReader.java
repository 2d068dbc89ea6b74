package dev.orrery.lsp.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the table of roles; its form is told at its top. */
final class RolesReader {
  private static final Pattern BRACES = Pattern.compile("^(.*?)\\{([^}]*)}(.*)$");

  /** A path may itself end with a call, such as {@code util.promisify()()}. */
  private static final Pattern FUNCTION =
      Pattern.compile("^(\\S+)\\(([^()]*)\\)(?: ([a-z-]+))?(?: -> (\\S+))?$");

  private static final Pattern PROPERTY =
      Pattern.compile("^(\\S+) (on|set) ([^ (]+)(?:\\(([^)]*)\\))? ([a-z-]+)$");

  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<String, Signature> signatures = new HashMap<>();
  private final Map<String, List<String>> supers = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, String> values = new HashMap<>();
  private String[] rule;
  private String says;
  private List<String> see = new ArrayList<>();
  private List<Place> others = new ArrayList<>();

  private RolesReader() {}

  static Roles read(String resource) {
    try (InputStream in = RolesReader.class.getResourceAsStream(resource)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Roles parse(String text) {
    RolesReader reader = new RolesReader();
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      try {
        reader.line(line);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
      }
    }
    reader.endRule();
    return new Roles(reader.roles, reader.signatures, reader.supers, reader.aliases, reader.values);
  }

  private void line(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    } else if (line.startsWith("  says ")) {
      says = line.substring("  says ".length());
      return;
    } else if (line.startsWith("  or ")) {
      others.add(place(line.substring("  or ".length())));
      return;
    } else if (line.startsWith("  see ")) {
      see.add(line.substring("  see ".length()));
      return;
    }
    endRule();
    if (line.startsWith("rule ")) {
      rule = line.split(" ", 4);
    } else {
      expand(line);
    }
  }

  private void endRule() {
    if (rule != null) {
      roles.put(rule[1], new Role(rule[1], place(rule[2]), others, rule[3], says, see));
      rule = null;
      see = new ArrayList<>();
      others = new ArrayList<>();
    }
  }

  private static Place place(String word) {
    return Place.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private void expand(String line) {
    Matcher braces = BRACES.matcher(line);
    if (!braces.matches()) {
      entry(line);
      return;
    }
    for (String each : braces.group(2).split(",")) {
      // In an alias, * stands for the name on the left.
      String rest = braces.group(3).replace("*", each);
      expand(braces.group(1) + each + rest);
    }
  }

  private void entry(String line) {
    if (line.startsWith("type ")) {
      String[] parts = line.substring("type ".length()).split(" < ");
      supers.put(parts[0], parts.length == 1 ? List.of() : List.of(parts[1].split(", ")));
    } else if (line.startsWith("alias ")) {
      pair(line.substring("alias ".length()), aliases);
    } else if (line.startsWith("value ")) {
      pair(line.substring("value ".length()), values);
    } else {
      signature(line);
    }
  }

  private static void pair(String line, Map<String, String> map) {
    String[] parts = line.split(" = ");
    map.put(parts[0], parts[1]);
  }

  private void signature(String line) {
    Matcher property = PROPERTY.matcher(line);
    if (property.matches()) {
      for (String name : property.group(3).split(",")) {
        String path = property.group(1) + " " + property.group(2) + " " + name;
        put(path, List.of(), role(property.group(5)), types(property.group(4)), null);
      }
      return;
    }
    Matcher function = FUNCTION.matcher(line);
    if (!function.matches()) {
      throw new IllegalArgumentException(line);
    }
    String[] args = function.group(2).split(": ", 2);
    List<Integer> positions = new ArrayList<>();
    for (String position : args[0].isEmpty() ? new String[0] : args[0].split(",")) {
      positions.add(
          switch (position) {
            case "last" -> Signature.LAST;
            case "any" -> Signature.ANY;
            default -> Integer.valueOf(position);
          });
    }
    put(
        function.group(1),
        positions,
        function.group(3) == null ? null : role(function.group(3)),
        types(args.length == 1 ? null : args[1]),
        function.group(4));
  }

  private void put(
      String path, List<Integer> callbacks, Role role, List<String> parameters, String result) {
    Signature signature = new Signature(path, callbacks, role, parameters, result);
    signatures.merge(path, signature, Signature::with);
  }

  private Role role(String id) {
    Role role = roles.get(id);
    if (role == null) {
      throw new IllegalArgumentException("no rule " + id);
    }
    return role;
  }

  private static List<String> types(String list) {
    return list == null ? List.of() : List.of(list.split(", "));
  }
}
