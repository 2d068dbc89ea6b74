package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Facts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments of a file that turn rules off: {@code // orrery-disable-next-line id, id}, {@code //
 * orrery-disable-line id} and, for the whole file, {@code /* orrery-disable id *}{@code /}. Without an
 * id all rules are meant; what comes after {@code --} is the reason.
 */
public final class Disabled {
  public static final String NEXT_LINE = "orrery-disable-next-line";

  private static final Pattern COMMENT =
      Pattern.compile(
          "^(?://|/\\*)\\s*orrery-disable(-next-line|-line)?(?:\\s+([^*]*?))?\\s*(?:\\*/)?$");
  private static final String ALL = "*";

  private final Set<String> file = new HashSet<>();
  private final Map<Integer, Set<String>> lines = new HashMap<>();

  private Disabled() {}

  static Disabled of(Facts facts) {
    Disabled disabled = new Disabled();
    if (facts.text().content().contains("orrery-disable")) {
      facts
          .tree()
          .root()
          .walk(
              node -> {
                if (node.is("comment")) {
                  disabled.read(
                      facts.text(node),
                      facts.text().line(node.start()),
                      facts.text().line(node.end()));
                }
              });
    }
    return disabled;
  }

  private void read(String comment, int first, int last) {
    Matcher matcher = COMMENT.matcher(comment);
    if (!matcher.matches()) {
      return;
    }
    Set<String> off =
        switch (matcher.group(1) == null ? "" : matcher.group(1)) {
          case "-next-line" -> lines.computeIfAbsent(last + 1, _ -> new HashSet<>());
          case "-line" -> lines.computeIfAbsent(first, _ -> new HashSet<>());
          default -> file;
        };
    String ids = matcher.group(2) == null ? "" : matcher.group(2).split("--", 2)[0].strip();
    off.addAll(ids.isEmpty() ? Set.of(ALL) : Set.of(ids.split("[\\s,]+")));
  }

  /** Whether a rule is off in a line, which counts from 0. */
  boolean covers(String id, int line) {
    Set<String> off = lines.getOrDefault(line, Set.of());
    return file.contains(ALL) || file.contains(id) || off.contains(ALL) || off.contains(id);
  }
}
