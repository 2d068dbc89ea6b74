package dev.orrery.protocol.eventloop;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** The domain as docs/protocol.md shows it. */
final class DomainMarkdown {
  private final StringBuilder text = new StringBuilder();

  private DomainMarkdown() {}

  static String of(JsonObject domain) {
    DomainMarkdown markdown = new DomainMarkdown();
    markdown.line("### Commands");
    ProtocolFile.list(domain, "commands").forEach(markdown::command);
    markdown.line("### Events");
    ProtocolFile.list(domain, "events").forEach(markdown::event);
    markdown.line("### Types");
    ProtocolFile.list(domain, "types").forEach(markdown::type);
    return markdown.text.toString();
  }

  private void command(JsonObject command) {
    head(command, "name", "");
    properties("", command, "parameters");
    properties("Returns:", command, "returns");
  }

  private void event(JsonObject event) {
    head(event, "name", "");
    properties("", event, "parameters");
  }

  private void type(JsonObject type) {
    head(type, "id", " (" + typeOf(type) + ")");
    properties("", type, "properties");
    if (type.has("enum")) {
      values(type.getAsJsonArray("enum"), type.getAsJsonArray("enumDescriptions"));
    }
  }

  private void head(JsonObject object, String name, String suffix) {
    String description = ProtocolFile.text(object, "description");
    line(
        "**"
            + object.get(name).getAsString()
            + "**"
            + suffix
            + (description.isEmpty() ? "" : ": " + description));
  }

  private void properties(String head, JsonObject object, String key) {
    List<JsonObject> properties = ProtocolFile.list(object, key);
    if (properties.isEmpty()) {
      return;
    }
    if (!head.isEmpty()) {
      line(head);
    }
    for (JsonObject property : properties) {
      String description = ProtocolFile.text(property, "description");
      text.append("- `%s`: ".formatted(property.get("name").getAsString()))
          .append(typeOf(property))
          .append(property.has("optional") ? ", optional" : "")
          .append(description.isEmpty() ? "" : ". " + description)
          .append('\n');
    }
    text.append('\n');
  }

  /** {@code descriptions}: as many as names, or null. */
  private void values(JsonArray names, JsonArray descriptions) {
    for (int i = 0; i < names.size(); i++) {
      String name = "`" + names.get(i).getAsString() + "`";
      if (descriptions == null) {
        text.append(i == 0 ? "One of " : ", ").append(name);
      } else {
        text.append("- %s: %s\n".formatted(name, descriptions.get(i).getAsString()));
      }
    }
    text.append(descriptions == null ? ".\n\n" : "\n");
  }

  private static String typeOf(JsonObject object) {
    if (object.has("$ref")) {
      return object.get("$ref").getAsString();
    }
    String type = object.get("type").getAsString();
    return type.equals("array") ? "array of " + typeOf(object.getAsJsonObject("items")) : type;
  }

  private void line(String line) {
    text.append(line).append("\n\n");
  }
}
