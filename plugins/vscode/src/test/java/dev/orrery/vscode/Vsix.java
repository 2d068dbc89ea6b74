package dev.orrery.vscode;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The package as the build has made it. */
final class Vsix {
  private static final Path FILE = Path.of("target/orrery.vsix");
  private static final String EXTENSION = "extension/";

  private Vsix() {}

  /** The names of all files. */
  static List<String> names() {
    try (ZipFile zip = new ZipFile(FILE.toFile())) {
      return zip.stream().filter(each -> !each.isDirectory()).map(ZipEntry::getName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(String name) {
    try (ZipFile zip = new ZipFile(FILE.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The extension's package.json. */
  static JsonObject manifest() {
    return JsonParser.parseString(read(EXTENSION + "package.json")).getAsJsonObject();
  }

  static JsonObject contributes() {
    return manifest().getAsJsonObject("contributes");
  }

  /** Our own scripts, by name. */
  static List<String> scripts() {
    return names().stream()
        .filter(name -> name.startsWith(EXTENSION + "lib/") && name.endsWith(".js"))
        .toList();
  }
}
