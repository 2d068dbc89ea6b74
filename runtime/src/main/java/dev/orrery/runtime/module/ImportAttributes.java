package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.NodeError;
import java.util.Map;

/** Checks the attributes of an import against the format of what it imports. */
final class ImportAttributes {
  private ImportAttributes() {}

  static void check(String url, String format, Map<String, String> attributes) {
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      if (!attribute.getKey().equals("type")) {
        throw unsupported(attribute.getKey(), attribute.getValue(), url);
      }
    }
    String type = attributes.get("type");
    switch (format) {
      case "builtin", "commonjs", "module", "addon" -> {
        if (type != null) {
          throw mismatch(url, type);
        }
      }
      case "json" -> {
        if (type == null) {
          throw NodeError.type(
              "ERR_IMPORT_ATTRIBUTE_MISSING",
              "Module \"" + url + "\" needs an import attribute of \"type: json\"");
        }
        if (!type.equals("json")) {
          throw mismatch(url, type);
        }
      }
      default -> {
        // Another format: whoever made it says what its attributes mean.
      }
    }
  }

  private static NodeError mismatch(String url, String type) {
    return type.equals("json")
        ? NodeError.type(
            "ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE",
            "Module \"" + url + "\" is not of type \"" + type + "\"")
        : unsupported("type", type, url);
  }

  private static NodeError unsupported(String key, String value, String url) {
    return NodeError.type(
        "ERR_IMPORT_ATTRIBUTE_UNSUPPORTED",
        "Import attribute \"" + key + "\" with value \"" + value + "\" is not supported in " + url);
  }
}
