package dev.orrery.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What the language server's TypeScript runs from, as plain files: TypeScript itself, the types of
 * Node's API, and the program that hosts them. Unpacked here, nothing is when it starts.
 */
final class TypeScriptFiles {
  private static final String WORKER = "dev/orrery/lsp/typescript/worker/";
  private static final Pattern SERVER = Pattern.compile("orrery-lsp-server-.*\\.jar");

  private static final Pattern PACKAGED =
      Pattern.compile("META-INF/resources/webjars/([^/]+)/[^/]+/(.+)");

  /** Other programs of TypeScript's, and its messages in other languages. */
  private static final Pattern UNUSED =
      Pattern.compile("bin/.*|lib/_.*|lib/typescript\\.d\\.ts|lib/[a-z-]+/.*");

  /** Under which names packages are looked for. */
  private static final Map<String, String> FOLDERS = Map.of("types__node", "@types/node");

  private TypeScriptFiles() {}

  static void unpack(JarSet jars, ImageLayout layout) throws IOException {
    Path folder = layout.typeScript();
    Trees.delete(folder);
    for (Path jar : jars.webjars()) {
      unpack(jar, folder.resolve("node_modules"));
    }
    for (Path jar : jars.lsp()) {
      if (SERVER.matcher(jar.getFileName().toString()).matches()) {
        unpackWorker(jar, folder.resolve("worker"));
      }
    }
  }

  private static void unpack(Path jar, Path into) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        Matcher name = PACKAGED.matcher(entry.getName());
        if (name.matches() && !UNUSED.matcher(name.group(2)).matches()) {
          String folder = FOLDERS.getOrDefault(name.group(1), name.group(1));
          copy(zip, entry, into.resolve(folder).resolve(name.group(2)));
        }
      }
    }
  }

  private static void unpackWorker(Path jar, Path into) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        if (entry.getName().startsWith(WORKER)) {
          copy(zip, entry, into.resolve(entry.getName().substring(WORKER.length())));
        }
      }
    }
  }

  private static void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, target);
    }
  }
}
