package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.NodeError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Adds to an import's "not found" what require() would have found. */
final class ImportHints {
  private static final List<String> EXTENSIONS = List.of(".js", ".json", ".node");
  private static final String MODULES = "/node_modules/";

  private final Environment env;
  private final CjsResolver resolver;
  private final Set<String> conditions;

  /**
   * @param conditions those of require()
   */
  ImportHints(Environment env, CjsResolver resolver, Set<String> conditions) {
    this.env = env;
    this.resolver = resolver;
    this.conditions = conditions;
  }

  /** The error itself, or one that also tells what was probably meant. */
  NodeError explain(NodeError error, String specifier, String parent) {
    boolean applies =
        "ERR_MODULE_NOT_FOUND".equals(error.code())
            || "ERR_UNSUPPORTED_DIR_IMPORT".equals(error.code());
    String meant = applies && FileUrls.isFile(parent) ? meant(specifier, parent) : null;
    if (meant == null) {
      return error;
    }
    NodeError explained =
        NodeError.error(
            error.code(), error.getMessage() + "\nDid you mean to import \"" + meant + "\"?");
    error.properties().forEach(explained::with);
    return explained;
  }

  private String meant(String specifier, String parent) {
    Path folder = FileUrls.toPath(parent).getParent();
    boolean relative = EsmResolver.isRelative(specifier);
    String found;
    try {
      found =
          resolver.find(
              specifier,
              // As Node, which looks relative files up in the working directory.
              relative ? List.of(env.cwd()) : moduleFolders(folder),
              EXTENSIONS,
              conditions,
              null);
    } catch (NodeError _) {
      // require() would fail as well: nothing to suggest.
      return null;
    }
    if (found == null) {
      return null;
    }
    if (relative) {
      String path = folder.relativize(Path.of(found)).toString();
      return encode(path.startsWith("../") ? path : "./" + path);
    }
    String name = PackageName.parse(specifier, parent).name();
    int at = found.lastIndexOf(MODULES + name + "/");
    return at < 0 ? FileUrls.of(found) : encode(found.substring(at + MODULES.length()));
  }

  private static List<String> moduleFolders(Path from) {
    List<String> folders = new ArrayList<>();
    for (Path dir = from; dir != null; dir = dir.getParent()) {
      if (!dir.endsWith("node_modules")) {
        folders.add(dir.resolve("node_modules").toString());
      }
    }
    return folders;
  }

  private static String encode(String path) {
    return FileUrls.of(path).substring("file://".length());
  }
}
