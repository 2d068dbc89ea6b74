package dev.orrery.inspector.server;

import dev.orrery.runtime.inspect.InspectedProgram;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The bodies of the HTTP answers, in Node's format.
 *
 * @param id the target's, which is its secret path too
 * @param protocol what the inspector can do, as JSON
 */
record HttpAnswers(InspectedProgram program, String id, String protocol) {
  private static final String FRONTEND = "devtools://devtools/bundled/";

  /** The list of targets, which is one; {@code authority}: host and port the client can reach. */
  String targets(String authority) {
    String socket = authority + "/" + id;
    String query = "?experiments=true&v8only=true&ws=" + socket;
    Map<String, String> target = new LinkedHashMap<>();
    target.put("description", "node.js instance");
    target.put("devtoolsFrontendUrl", FRONTEND + "js_app.html" + query);
    target.put("devtoolsFrontendUrlCompat", FRONTEND + "inspector.html" + query);
    target.put("faviconUrl", "https://nodejs.org/static/images/favicons/favicon.ico");
    target.put("id", id);
    target.put("title", program.script().isEmpty() ? program.processName() : program.script());
    target.put("type", "node");
    target.put("url", program.url().isEmpty() ? "file://" : program.url());
    target.put("webSocketDebuggerUrl", "ws://" + socket);
    return "[ " + object(target) + " ]\n\n";
  }

  String version() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("Browser", "node.js/" + program.version());
    names.put("Protocol-Version", "1.1");
    return object(names);
  }

  private static String object(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(property -> "  " + quote(property.getKey()) + ": " + quote(property.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}"));
  }

  private static String quote(String text) {
    return new com.google.gson.JsonPrimitive(text).toString();
  }
}
