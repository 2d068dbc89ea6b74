package dev.orrery.intellij.program;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program prints when its inspector listens, and what DevTools make of it. */
public final class InspectorLine {
  private static final Pattern LINE =
      Pattern.compile("Debugger listening on ws://(\\S+:\\d+/[0-9a-f-]+)");
  private static final String DEVTOOLS = "devtools://devtools/bundled/js_app.html";

  private InspectorLine() {}

  /** The address in some output, as {@code 127.0.0.1:9229/<id>}, or null. */
  public static String address(String output) {
    Matcher line = LINE.matcher(output);
    return line.find() ? line.group(1) : null;
  }

  /** What is said to a page of DevTools for it to connect to an address without {@code ws://}. */
  public static String query(String address) {
    return "?experiments=true&v8only=true&ws=" + address;
  }

  /** The page that Chrome opens for an address without {@code ws://}, if it is typed or pasted. */
  public static String devTools(String address) {
    return DEVTOOLS + query(address);
  }
}
