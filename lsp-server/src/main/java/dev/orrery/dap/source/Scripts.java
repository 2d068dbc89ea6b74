package dev.orrery.dap.source;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.cdp.SessionThread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The scripts a program has told of. Session thread. */
public final class Scripts {
  /** More than any program's own; a program that evaluates for ever must not fill the memory. */
  private static final int MAX_SCRIPTS = 20_000;

  /** Bytes of the largest map that is read. */
  private static final long MAX_MAP = 256L << 20;

  private final SessionThread thread;
  private final boolean withMaps;
  private final Consumer<String> problems;
  private final Map<String, Script> scripts = new LinkedHashMap<>();

  /** {@code problems}: gets sentences about maps that cannot be read. */
  public Scripts(SessionThread thread, boolean withMaps, Consumer<String> problems) {
    this.thread = thread;
    this.withMaps = withMaps;
    this.problems = problems;
  }

  /** Takes up a script by what the inspector says of it. */
  public Script add(JsonObject event) {
    String url = Json.textOrEmpty(event, "url");
    Script script =
        new Script(
            Json.text(event, "scriptId"),
            url,
            withMaps && !url.startsWith("node:") ? Json.textOrEmpty(event, "sourceMapURL") : "");
    scripts.put(script.id(), script);
    if (scripts.size() > MAX_SCRIPTS) {
      scripts.remove(scripts.keySet().iterator().next());
    }
    return script;
  }

  /** Null if there is none. */
  public Script get(String id) {
    return scripts.get(id);
  }

  public Collection<Script> all() {
    return List.copyOf(scripts.values());
  }

  /** The latest script of a file, null if there is none. */
  public Script at(Path path) {
    return scripts.values().stream()
        .filter(script -> path.equals(script.path()))
        .reduce((_, last) -> last)
        .orElse(null);
  }

  /** Reads a script's map, once. Completes with null if there is none. */
  public CompletableFuture<SourceMap> map(Script script) {
    if (script.mapUrl().isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    return script.readMap(
        () ->
            thread
                .blocking(() -> SourceMap.parse(text(script)))
                .exceptionally(
                    problem -> {
                      problems.accept(
                          "The source map of " + script.url() + " cannot be read: " + problem);
                      return null;
                    }));
  }

  private static String text(Script script) throws IOException {
    String url = script.mapUrl();
    if (url.startsWith("data:")) {
      int comma = url.indexOf(',');
      if (comma < 0) {
        throw new IOException("no data");
      }
      String data = url.substring(comma + 1);
      return url.substring(0, comma).endsWith(";base64")
          ? new String(Base64.getMimeDecoder().decode(data), StandardCharsets.UTF_8)
          : FileUrls.decoded(data);
    }
    Path file = script.mapPath();
    if (file == null) {
      throw new IOException(url + " is no file");
    } else if (Files.size(file) > MAX_MAP) {
      throw new IOException(file + " is too large");
    }
    return Files.readString(file);
  }

  /** A script whose map, read before, has a file among its sources. */
  public record Mapped(Script script, SourceMap.Original original) {}

  /** What was made of a file, as far as maps have been read. */
  public List<Mapped> madeOf(Path file) {
    Path real = FileUrls.real(file);
    return scripts.values().stream().flatMap(each -> madeOf(file, real, each)).toList();
  }

  /** As {@link #madeOf(Path)}, of one script only. */
  public static List<Mapped> madeOf(Path file, Script script) {
    return madeOf(file, FileUrls.real(file), script).toList();
  }

  private static Stream<Mapped> madeOf(Path file, Path real, Script script) {
    return script.map() == null
        ? Stream.empty()
        : script.map().originals().stream()
            .filter(
                original -> {
                  Path path = script.pathOf(original);
                  return path != null && (path.equals(file) || path.equals(real));
                })
            .map(original -> new Mapped(script, original));
  }
}
