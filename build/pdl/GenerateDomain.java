import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Build step: makes Java types and the protocol's JSON of a PDL file. A properties file beside it
 * names the package and the types that Java has already.
 *
 * <p>Usage: {@code java GenerateDomain.java domain.pdl sources-folder resources-folder}.
 */
final class GenerateDomain {
  private GenerateDomain() {}

  public static void main(String[] args) throws IOException {
    Path pdl = Path.of(args[0]);
    Map<String, String> settings = settings(pdl);
    String javaPackage = settings.remove("package");
    Path folder = Path.of(javaPackage.replace('.', '/'));
    Domain domain = PdlParser.parse(Files.readString(pdl));
    replace(
        Path.of(args[1]).resolve(folder), new JavaWriter(domain, javaPackage, settings).write());
    replace(
        Path.of(args[2]).resolve(folder),
        Map.of(domain.name() + ".json", JsonWriter.write(domain)));
  }

  private static Map<String, String> settings(Path pdl) throws IOException {
    String name = pdl.getFileName().toString().replace(".pdl", ".properties");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(pdl.resolveSibling(name))) {
      properties.load(reader);
    }
    Map<String, String> settings = new HashMap<>();
    properties.forEach((key, value) -> settings.put((String) key, (String) value));
    return settings;
  }

  /** Files that do not change stay untouched, so that nothing is compiled again in vain. */
  private static void replace(Path folder, Map<String, String> files) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) {
        if (!files.containsKey(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
    for (var entry : files.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      if (!Files.exists(file) || !Files.readString(file).equals(entry.getValue())) {
        Files.writeString(file, entry.getValue());
      }
    }
  }
}
