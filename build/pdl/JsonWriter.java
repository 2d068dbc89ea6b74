import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of a domain the JSON that a CDP server serves at /json/protocol. */
final class JsonWriter {
  private static final List<String> BASIC =
      List.of("string", "integer", "number", "boolean", "object", "any");

  private JsonWriter() {}

  static String write(Domain domain) {
    return object(
            text("domain", domain.name()),
            text("description", domain.description()),
            list("types", domain.types(), JsonWriter::type),
            list("commands", domain.commands(), JsonWriter::command),
            list("events", domain.events(), JsonWriter::event))
        + "\n";
  }

  private static String type(Domain.Type type) {
    return object(
        text("id", type.name()),
        text("description", type.description()),
        text("type", type.base()),
        type.items() == null ? "" : "\"items\": " + object(reference(type.items())),
        list("enum", type.values(), value -> JavaNames.quoted(value.name())),
        enumDescriptions(type.values()),
        list("properties", type.properties(), JsonWriter::property));
  }

  /** Not part of the standard, which has no place for them; clients skip what they do not know. */
  private static String enumDescriptions(List<Domain.Value> values) {
    return values.stream().allMatch(value -> value.description().isEmpty())
        ? ""
        : list("enumDescriptions", values, value -> JavaNames.quoted(value.description()));
  }

  private static String command(Domain.Command command) {
    return object(
        text("name", command.name()),
        text("description", command.description()),
        list("parameters", command.parameters(), JsonWriter::property),
        list("returns", command.returns(), JsonWriter::property));
  }

  private static String event(Domain.Event event) {
    return object(
        text("name", event.name()),
        text("description", event.description()),
        list("parameters", event.parameters(), JsonWriter::property));
  }

  private static String property(Domain.Property property) {
    String type =
        property.array()
            ? text("type", "array") + ", \"items\": " + object(reference(property.type()))
            : reference(property.type());
    return object(
        text("name", property.name()),
        text("description", property.description()),
        property.optional() ? "\"optional\": true" : "",
        type);
  }

  private static String reference(String type) {
    return text(BASIC.contains(type) ? "type" : "$ref", type);
  }

  private static String text(String key, String value) {
    return value.isEmpty() ? "" : JavaNames.quoted(key) + ": " + JavaNames.quoted(value);
  }

  private static <T> String list(String key, List<T> values, Function<T, String> json) {
    return values.isEmpty()
        ? ""
        : values.stream()
            .map(json)
            .collect(Collectors.joining(",\n", JavaNames.quoted(key) + ": [", "]"));
  }

  private static String object(String... members) {
    return Stream.of(members)
        .filter(member -> !member.isEmpty())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
