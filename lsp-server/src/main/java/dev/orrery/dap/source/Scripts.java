package dev.orrery.dap.source;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.cdp.SessionThread;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

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
  private final Map<String, CompletableFuture<SourceMap>> maps = new LinkedHashMap<>();

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
      String oldest = scripts.keySet().iterator().next();
      scripts.remove(oldest);
      maps.remove(oldest);
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
    return maps.computeIfAbsent(
        script.id(),
        _ ->
            thread
                .blocking(() -> SourceMap.parse(text(script)))
                .exceptionally(
                    problem -> {
                      problems.accept(
                          "The source map of " + script.url() + " cannot be read: " + problem);
                      return null;
                    })
                .thenApply(
                    map -> {
                      script.setMap(map);
                      return map;
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
          : URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8);
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
    List<Mapped> found = new ArrayList<>();
    Path real = FileUrls.real(file);
    for (Script script : scripts.values()) {
      if (script.map() != null) {
        for (SourceMap.Original original : script.map().originals()) {
          if (isFile(script, original, file, real)) {
            found.add(new Mapped(script, original));
          }
        }
      }
    }
    return found;
  }

  private static boolean isFile(Script script, SourceMap.Original original, Path file, Path real) {
    Path path = script.pathOf(original);
    return path != null && (path.equals(file) || path.equals(real));
  }
}
