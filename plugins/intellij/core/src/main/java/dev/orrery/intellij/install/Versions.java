package dev.orrery.intellij.install;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Version numbers of plugins, such as 0.20.1-20260622-142311. */
public final class Versions {
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

  private Versions() {}

  /** Whether a version is another one or a later one. What is no number counts as 0. */
  public static boolean isAtLeast(String version, String oldest) {
    String[] has = parts(version);
    String[] needs = parts(oldest);
    for (int i = 0; i < needs.length; i++) {
      int difference = number(has, i) - number(needs, i);
      if (difference != 0) {
        return difference > 0;
      }
    }
    return true;
  }

  /** The version that a plugin's descriptor says, or null if it is that of another plugin. */
  public static String inDescriptor(String xml, String id) {
    Matcher version = VERSION.matcher(xml);
    return xml.contains("<id>" + id + "</id>") && version.find() ? version.group(1) : null;
  }

  private static String[] parts(String version) {
    return version.split("-", 2)[0].split("\\.");
  }

  private static int number(String[] parts, int index) {
    boolean known = index < parts.length && parts[index].matches("\\d{1,9}");
    return known ? Integer.parseInt(parts[index]) : 0;
  }
}
