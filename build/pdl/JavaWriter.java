import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes Java of a domain: a record for each object type, event and non-empty set of parameters or
 * results, an enum for each enum, and one class with the commands and events as constants.
 */
final class JavaWriter {
  private static final String NOTICE = "// Made of a PDL file by build/pdl: change that.\n";
  private static final Map<String, String> BASIC =
      Map.of(
          "string", "String",
          "integer", "int",
          "number", "double",
          "boolean", "boolean",
          "object", "com.google.gson.JsonObject",
          "any", "com.google.gson.JsonElement");
  private static final Map<String, String> BOXED =
      Map.of("int", "Integer", "long", "Long", "double", "Double", "boolean", "Boolean");

  private final Domain domain;
  private final String javaPackage;
  private final Map<String, String> mapped;
  private final Map<String, Domain.Type> types;
  private final Map<String, String> files = new LinkedHashMap<>();

  /** {@code mapped}: Java types of PDL types that are not to be made here. */
  JavaWriter(Domain domain, String javaPackage, Map<String, String> mapped) {
    this.domain = domain;
    this.javaPackage = javaPackage;
    this.mapped = mapped;
    this.types = domain.types().stream().collect(Collectors.toMap(Domain.Type::name, type -> type));
  }

  /** Source texts by file name. Types that no command or event leads to have no file. */
  Map<String, String> write() {
    Set<String> used = used();
    for (Domain.Type type : domain.types()) {
      if (mapped.containsKey(type.name()) || !used.contains(type.name())) {
        continue;
      }
      if (!type.values().isEmpty()) {
        file(type.name(), enumOf(type));
      } else if (!type.properties().isEmpty()) {
        file(type.name(), recordOf(type.name(), type.description(), type.properties()));
      }
    }
    for (Domain.Command command : domain.commands()) {
      String name = JavaNames.type(command.name());
      maybe(name + "Params", "Parameters of " + command.name() + ".", command.parameters());
      maybe(name + "Result", "Result of " + command.name() + ".", command.returns());
    }
    for (Domain.Event event : domain.events()) {
      maybe(JavaNames.type(event.name()) + "Event", event.description(), event.parameters());
    }
    file(domain.name() + "Domain", names());
    files.put("package-info.java", NOTICE + packageInfo());
    return files;
  }

  /** The names that commands and events lead to, through types made here. */
  private Set<String> used() {
    Set<String> used = new HashSet<>();
    Stream.concat(
            domain.commands().stream()
                .flatMap(command -> Stream.of(command.parameters(), command.returns())),
            domain.events().stream().map(Domain.Event::parameters))
        .flatMap(List::stream)
        .forEach(property -> addUsed(property.type(), used));
    return used;
  }

  private void addUsed(String name, Set<String> used) {
    Domain.Type type = types.get(name);
    if (type != null && !mapped.containsKey(name) && used.add(name)) {
      type.properties().forEach(property -> addUsed(property.type(), used));
      if (type.items() != null) {
        addUsed(type.items(), used);
      }
    }
  }

  private void maybe(String name, String description, List<Domain.Property> properties) {
    if (!properties.isEmpty()) {
      file(name, recordOf(name, description, properties));
    }
  }

  private void file(String name, String text) {
    files.put(name + ".java", NOTICE + "package " + javaPackage + ";\n\n" + text);
  }

  private static String enumOf(Domain.Type type) {
    String constants =
        type.values().stream()
            .map(
                value ->
                    JavaNames.javadoc("  ", value.description())
                        + "  @com.google.gson.annotations.SerializedName("
                        + JavaNames.quoted(value.name())
                        + ")\n  "
                        + JavaNames.constant(value.name()))
            .collect(Collectors.joining(",\n"));
    return JavaNames.javadoc("", type.description())
        + "public enum %s {\n%s\n}\n".formatted(type.name(), constants);
  }

  private String recordOf(String name, String description, List<Domain.Property> properties) {
    String components =
        properties.stream()
            .map(property -> "    " + typeOf(property) + " " + property.name())
            .collect(Collectors.joining(",\n"));
    StringBuilder doc = new StringBuilder("/**\n");
    if (!description.isEmpty()) {
      doc.append(" * ").append(description).append("\n *\n");
    }
    List<String> checks = new ArrayList<>();
    for (Domain.Property property : properties) {
      String text = property.description() + (property.optional() ? " May be null." : "");
      if (!text.isBlank()) {
        doc.append(" * @param %s %s\n".formatted(property.name(), text.strip()));
      }
      if (!property.optional() && !BOXED.containsKey(typeOf(property))) {
        checks.add(
            "    java.util.Objects.requireNonNull(%s, \"%s\");\n"
                .formatted(property.name(), property.name()));
      }
    }
    String body =
        checks.isEmpty()
            ? " {}\n"
            : " {\n  public %s {\n%s  }\n}\n".formatted(name, String.join("", checks));
    return doc + " */\npublic record " + name + "(\n" + components + ")" + body;
  }

  private String packageInfo() {
    return """
        /**
         * Commands, events and types of the %s domain, made of its PDL file. Immutable.
         */
        package %s;
        """
        .formatted(domain.name(), javaPackage);
  }

  private String names() {
    StringBuilder text = new StringBuilder();
    for (String imported : List.of("Command", "Empty", "Event")) {
      text.append("import dev.orrery.protocol.cdp.%s;\n".formatted(imported));
    }
    text.append("import java.util.List;\n\n");
    text.append(JavaNames.javadoc("", domain.description()));
    text.append("public final class %sDomain {\n".formatted(domain.name()));
    text.append("  public static final String NAME = \"%s\";\n".formatted(domain.name()));
    for (Domain.Command command : domain.commands()) {
      String name = JavaNames.type(command.name());
      String required =
          command.parameters().stream()
              .filter(parameter -> !parameter.optional())
              .map(parameter -> ", \"" + parameter.name() + '"')
              .collect(Collectors.joining());
      constant(
          text,
          "Command<%s, %s>"
              .formatted(
                  orEmpty(name + "Params", command.parameters()),
                  orEmpty(name + "Result", command.returns())),
          command.name(),
          command.description(),
          "%s.class, %s.class%s"
              .formatted(
                  orEmpty(name + "Params", command.parameters()),
                  orEmpty(name + "Result", command.returns()),
                  required));
    }
    for (Domain.Event event : domain.events()) {
      String type = orEmpty(JavaNames.type(event.name()) + "Event", event.parameters());
      constant(text, "Event<" + type + ">", event.name(), event.description(), type + ".class");
    }
    list(
        text, "Command", "COMMANDS", domain.commands().stream().map(Domain.Command::name).toList());
    list(text, "Event", "EVENTS", domain.events().stream().map(Domain.Event::name).toList());
    text.append("\n  private %sDomain() {}\n}\n".formatted(domain.name()));
    return text.toString();
  }

  private void constant(
      StringBuilder text, String type, String name, String description, String arguments) {
    text.append('\n')
        .append(JavaNames.javadoc("  ", description))
        .append("  public static final %s %s =\n".formatted(type, JavaNames.constant(name)))
        .append(
            "      %s.of(\"%s.%s\", %s);\n"
                .formatted(type.substring(0, type.indexOf('<')), domain.name(), name, arguments));
  }

  private static void list(StringBuilder text, String type, String name, List<String> names) {
    String wildcard = type.equals("Command") ? "Command<?, ?>" : "Event<?>";
    text.append("\n  public static final List<%s> %s =\n".formatted(wildcard, name));
    text.append(
        "      List.of(%s);\n"
            .formatted(names.stream().map(JavaNames::constant).collect(Collectors.joining(", "))));
  }

  private static String orEmpty(String name, List<Domain.Property> properties) {
    return properties.isEmpty() ? "Empty" : name;
  }

  private String typeOf(Domain.Property property) {
    String type = typeOf(property.type());
    if (property.array()) {
      return "java.util.List<" + BOXED.getOrDefault(type, type) + ">";
    }
    return property.optional() ? BOXED.getOrDefault(type, type) : type;
  }

  private String typeOf(String name) {
    if (mapped.containsKey(name)) {
      return mapped.get(name);
    } else if (BASIC.containsKey(name)) {
      return BASIC.get(name);
    }
    Domain.Type type = types.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no type " + name);
    } else if (type.base().equals("array")) {
      String items = typeOf(type.items());
      return "java.util.List<" + BOXED.getOrDefault(items, items) + ">";
    } else if (!type.values().isEmpty() || !type.properties().isEmpty()) {
      return name;
    }
    return typeOf(type.base());
  }
}
