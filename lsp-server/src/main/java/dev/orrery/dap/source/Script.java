package dev.orrery.dap.source;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A script of the program. Session thread.
 *
 * <p>Its map is there once it was read; see {@link Scripts#map}.
 */
public final class Script {
  private final String id;
  private final String url;
  private final String mapUrl;
  private final Path path;
  private SourceMap map;
  private CompletableFuture<SourceMap> reading;
  private CompletableFuture<Void> prepared;

  /** Of the map's sources; null for those that are no files. */
  private List<Path> originals = List.of();

  /** {@code mapUrl}: empty if it names none. */
  Script(String id, String url, String mapUrl) {
    this.id = id;
    this.url = url;
    this.mapUrl = mapUrl;
    this.path = FileUrls.path(url);
  }

  public String id() {
    return id;
  }

  public String url() {
    return url;
  }

  /** Empty if the script names none. */
  String mapUrl() {
    return mapUrl;
  }

  /** The file it was read from, null if there is none. */
  public Path path() {
    return path;
  }

  /** Whether it names a map. */
  public boolean isMapped() {
    return !mapUrl.isEmpty();
  }

  /** Null if there is none, or it was not read. */
  public SourceMap map() {
    return map;
  }

  /** Reads its map, the first time. Completes with null if there is none. */
  CompletableFuture<SourceMap> readMap(Supplier<CompletableFuture<SourceMap>> reader) {
    if (reading == null) {
      reading = reader.get().thenApply(this::setMap);
    }
    return reading;
  }

  private SourceMap setMap(SourceMap read) {
    map = read;
    originals =
        read == null
            ? List.of()
            : read.originals().stream().map(each -> find(each.name())).toList();
    return read;
  }

  /** Does what has to be done before it runs, the first time; completes when that is done. */
  public CompletableFuture<Void> prepare(Supplier<CompletableFuture<Void>> preparation) {
    if (prepared == null) {
      prepared = preparation.get();
    }
    return prepared;
  }

  /** The file of one of its map's sources; null if it is none. */
  public Path pathOf(SourceMap.Original original) {
    return originals.get(original.number());
  }

  private Path find(String name) {
    Path absolute = FileUrls.path(name);
    if (absolute != null) {
      return absolute;
    } else if (path == null || name.isEmpty() || name.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
      return null;
    }
    Path base = mapFolder();
    return FileUrls.ofClient(base + "/" + FileUrls.decoded(name));
  }

  /** Names are relative to the map, or to the script if the map is within it. */
  private Path mapFolder() {
    Path folder = path.getParent();
    if (mapUrl.startsWith("data:")) {
      return folder;
    }
    Path file = mapPath();
    return file == null ? folder : file.getParent();
  }

  /** The file of its map, null if it is none. */
  Path mapPath() {
    Path absolute = FileUrls.path(mapUrl);
    if (absolute != null || path == null) {
      return absolute;
    }
    String name = mapUrl.split("[?#]", 2)[0];
    return FileUrls.ofClient(path.getParent() + "/" + FileUrls.decoded(name));
  }
}
