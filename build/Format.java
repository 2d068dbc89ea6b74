import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or applies google-java-format to every Java file of the source tree.
 *
 * <p>Run by Maven as {@code java Format.java check|apply <root>} on the JDK of the toolchain.
 */
final class Format {
  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().formatJavadoc(false).build());

  public static void main(String[] args) throws IOException {
    boolean apply = args[0].equals("apply");
    Path root = Path.of(args[1]);
    int changed = 0;
    for (Path file : sources(root)) {
      String before = Files.readString(file);
      String after;
      try {
        after = format(before);
      } catch (FormatterException e) {
        System.err.println(root.relativize(file) + ": " + e.getMessage());
        changed++;
        continue;
      }
      if (after.equals(before)) {
        continue;
      }
      changed++;
      System.err.println((apply ? "formatted " : "not formatted: ") + root.relativize(file));
      if (apply) {
        Files.writeString(file, after);
      }
    }
    if (changed > 0 && !apply) {
      System.err.println(changed + " file(s); apply with: mvn -q -N -Dformat verify");
      System.exit(1);
    }
  }

  private static String format(String source) throws FormatterException {
    String imports =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
    return FORMATTER.formatSource(imports);
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !root.relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
          .sorted()
          .toList();
    }
  }
}
