package dev.orrery.dap.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Globs of files that are not stepped into, as regular expressions for URLs. */
public final class SkipFiles {
  private static final String BUILTINS = "<node_internals>";

  private final String regex;
  private final Pattern pattern;

  private SkipFiles(String regex) {
    this.regex = regex;
    this.pattern = regex == null ? null : Pattern.compile(regex);
  }

  /** Globs; those that begin with {@code !} take files out again. */
  public static SkipFiles of(List<String> globs) {
    List<String> wanted = new ArrayList<>();
    List<String> not = new ArrayList<>();
    for (String glob : globs) {
      if (glob.startsWith("!")) {
        not.add(regex(glob.substring(1)));
      } else {
        wanted.add(regex(glob));
      }
    }
    if (wanted.isEmpty()) {
      return new SkipFiles(null);
    }
    String except =
        not.isEmpty()
            ? ""
            : not.stream().map(each -> each + "$").collect(Collectors.joining("|", "(?!", ")"));
    return new SkipFiles("^" + except + "(?:" + String.join("|", wanted) + ")$");
  }

  private static String regex(String glob) {
    if (glob.startsWith(BUILTINS)) {
      String rest = glob.substring(BUILTINS.length());
      return rest.equals("/**") ? "node:.*" : "node:" + translate(rest.replaceFirst("^/", ""));
    }
    return "(?:file://)?" + translate(glob);
  }

  private static String translate(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      int c = glob.codePointAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(FileUrls.regex(Character.toString(c)));
        i += Character.charCount(c) - 1;
      }
    }
    return regex.toString();
  }

  /** What the inspector is told; empty if nothing is skipped. */
  public List<String> patterns() {
    return regex == null ? List.of() : List.of(regex);
  }

  /** Whether a script is skipped. */
  public boolean skips(String url) {
    return pattern != null && pattern.matcher(url).find();
  }
}
