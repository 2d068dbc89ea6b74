package dev.orrery.dap.variable;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.orrery.dap.cdp.Json;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remote objects as texts of one line. Any thread. */
final class ValueText {
  private static final int MAX_STRING = 100_000;
  private static final int MAX_PREVIEW_STRING = 100;
  private static final Pattern FUNCTION =
      Pattern.compile("^(?:async\\s+)?(?:function\\s*)?(\\*?\\s*[^(]*\\([^)]*\\))", Pattern.DOTALL);

  private ValueText() {}

  /** The text of a value. */
  static String of(JsonObject remote) {
    String type = Json.textOrEmpty(remote, "type");
    String subtype = Json.textOrEmpty(remote, "subtype");
    String description = Json.text(remote, "description");
    return switch (type) {
      case "undefined" -> "undefined";
      case "string" -> quoted(Json.textOrEmpty(remote, "value"), MAX_STRING);
      case "function" -> function(description);
      case "object" -> subtype.equals("null") ? "null" : object(remote, subtype, description);
      default -> primitive(remote, description);
    };
  }

  /** The type of a value, for people. */
  static String type(JsonObject remote) {
    String className = Json.text(remote, "className");
    String subtype = Json.textOrEmpty(remote, "subtype");
    return className != null
        ? className
        : subtype.equals("null") ? "null" : Json.text(remote, "type");
  }

  private static String primitive(JsonObject remote, String description) {
    if (description != null) {
      return description;
    }
    String special = Json.text(remote, "unserializableValue");
    return special != null
        ? special
        : remote.get("value") instanceof JsonPrimitive value ? value.getAsString() : "";
  }

  /** In single quotes, with escapes. */
  static String quoted(String text, int max) {
    String shown = text.length() > max ? text.substring(0, max) + "…" : text;
    StringBuilder quoted = new StringBuilder("'");
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '\'' -> quoted.append("\\'");
        case '\\' -> quoted.append("\\\\");
        default -> quoted.append(c);
      }
    }
    return quoted.append('\'').toString();
  }

  private static String function(String description) {
    if (description == null) {
      return "ƒ";
    } else if (description.startsWith("class")) {
      return description.split("\\{", 2)[0].strip();
    }
    Matcher matcher = FUNCTION.matcher(description);
    String head = matcher.find() ? matcher.group(1) : description;
    String line = head.replaceAll("\\s+", " ").strip();
    return "ƒ " + (line.length() > MAX_PREVIEW_STRING ? line.substring(0, 99) + "…" : line);
  }

  private static String object(JsonObject remote, String subtype, String description) {
    String name = description == null ? "Object" : description;
    JsonObject preview = Json.object(remote, "preview");
    return switch (subtype) {
      case "error" -> name.lines().findFirst().orElse("");
      case "regexp", "date", "node", "weakmap", "weakset", "iterator" -> name;
      case "array", "typedarray" -> preview == null ? name : count(name) + list(preview, '[', ']');
      case "map", "set" -> preview == null ? name : name + " " + entries(preview);
      case "promise" -> preview == null ? name : name + " " + list(preview, '{', '}');
      default -> plain(name, preview);
    };
  }

  private static String plain(String name, JsonObject preview) {
    if (preview == null) {
      return name;
    }
    String content = list(preview, '{', '}');
    return name.equals("Object") ? content : name + " " + content;
  }

  private static String count(String description) {
    int open = description.lastIndexOf('(');
    return description.startsWith("Array(") && open >= 0
        ? description.substring(open) + " "
        : description + " ";
  }

  private static String list(JsonObject preview, char open, char close) {
    StringJoiner joiner = new StringJoiner(", ", open + "", close + "");
    int index = 0;
    for (JsonObject property : Json.objects(preview, "properties")) {
      String name = Json.textOrEmpty(property, "name");
      boolean implied = open == '[' && name.equals(Integer.toString(index));
      index++;
      joiner.add(implied ? property(property) : name + ": " + property(property));
    }
    if (Json.flag(preview, "overflow")) {
      joiner.add("…");
    }
    return joiner.toString();
  }

  private static String entries(JsonObject preview) {
    StringJoiner joiner = new StringJoiner(", ", "{", "}");
    List<JsonObject> entries = Json.objects(preview, "entries");
    for (JsonObject entry : entries) {
      String value = nested(Json.object(entry, "value"));
      JsonObject key = Json.object(entry, "key");
      joiner.add(key == null ? value : nested(key) + " => " + value);
    }
    if (Json.flag(preview, "overflow")) {
      joiner.add("…");
    }
    return joiner.toString();
  }

  private static String nested(JsonObject preview) {
    String description = Json.textOrEmpty(preview, "description");
    return "string".equals(Json.text(preview, "type"))
        ? quoted(description, MAX_PREVIEW_STRING)
        : description.isEmpty() ? Json.textOrEmpty(preview, "type") : description;
  }

  private static String property(JsonObject property) {
    String value = Json.textOrEmpty(property, "value");
    return switch (Json.textOrEmpty(property, "type")) {
      case "string" -> quoted(value, MAX_PREVIEW_STRING);
      case "function" -> "ƒ";
      case "accessor" -> "(...)";
      case "object" -> value.equals("Object") ? "{…}" : value;
      default -> value;
    };
  }
}
