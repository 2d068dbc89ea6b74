package dev.orrery.dap.source;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.client.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.LoadedSourcesResponse;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.SourceArguments;
import org.eclipse.lsp4j.debug.SourcePresentationHint;
import org.eclipse.lsp4j.debug.SourceResponse;

/** Scripts and originals as clients see them, and places in them. Session thread. */
public final class Sources {
  /** A program that evaluates for ever must not fill the memory. */
  private static final int MAX_TEXTS = 20_000;

  private final Scripts scripts;
  private final SkipFiles skipped;
  private final Editor editor;
  private final Map<Integer, Text> texts = new LinkedHashMap<>();
  private final Map<Text, Integer> references = new HashMap<>();
  private int lastReference;

  /** What has no file: a script, or a source of its map. {@code original}: null for the script. */
  private record Text(Script script, SourceMap.Original original) {}

  /** A place as the client counts. */
  public record Located(Source source, int line, int column) {}

  public Sources(Scripts scripts, SkipFiles skipped, Editor editor) {
    this.scripts = scripts;
    this.skipped = skipped;
    this.editor = editor;
  }

  /** A place in a script, in the source it comes from if that is known. Both count from 0. */
  public CompletableFuture<Located> locate(String scriptId, int line, int column) {
    Script script = scripts.get(scriptId);
    if (script == null) {
      return CompletableFuture.completedFuture(null);
    }
    return scripts
        .map(script)
        .thenApply(
            map -> {
              SourceMap.Place place = map == null ? null : map.original(new Position(line, column));
              return place == null
                  ? located(of(script), new Position(line, column))
                  : located(of(script, place.original()), place.position());
            });
  }

  /** As {@link #locate(String, int, int)}, of what the inspector says of a place. */
  public CompletableFuture<Located> locate(JsonObject location) {
    return locate(
        Json.textOrEmpty(location, "scriptId"),
        Json.number(location, "lineNumber", 0),
        Json.number(location, "columnNumber", 0));
  }

  private Located located(Source source, Position position) {
    return new Located(source, editor.line(position.line()), editor.column(position.column()));
  }

  /** The place of a file or URL that the runtime names; line and column count from 1. */
  public Located locateFile(String file, int line, int column) {
    Path path = FileUrls.path(file);
    if (path == null) {
      return null;
    }
    Source source = new Source();
    source.setName(path.getFileName().toString());
    source.setPath(path.toString());
    return located(source, new Position(Math.max(0, line - 1), Math.max(0, column - 1)));
  }

  /** A script. */
  public Source of(Script script) {
    Source source = new Source();
    Path path = script.path();
    if (path != null && Files.isRegularFile(path)) {
      source.setPath(path.toString());
      source.setName(path.getFileName().toString());
    } else {
      String name = script.url().isEmpty() ? "<anonymous " + script.id() + ">" : script.url();
      source.setName(name);
      source.setPath(name);
      source.setSourceReference(reference(new Text(script, null)));
    }
    if (skipped.skips(script.url())) {
      source.setPresentationHint(SourcePresentationHint.DEEMPHASIZE);
      source.setOrigin("skipped by skipFiles");
    }
    return source;
  }

  /** A source that a script was made of. */
  public Source of(Script script, SourceMap.Original original) {
    Source source = new Source();
    Path path = script.pathOf(original);
    String name = path == null ? original.name() : path.getFileName().toString();
    source.setName(name);
    source.setPath(path == null ? original.name() : path.toString());
    if (path == null || !Files.isRegularFile(path)) {
      source.setSourceReference(reference(new Text(script, original)));
    }
    if (skipped.skips(script.url()) || (path != null && skipped.skips(path.toString()))) {
      source.setPresentationHint(SourcePresentationHint.DEEMPHASIZE);
    }
    return source;
  }

  private int reference(Text text) {
    Integer known = references.get(text);
    if (known != null) {
      return known;
    }
    references.put(text, ++lastReference);
    texts.put(lastReference, text);
    if (texts.size() > MAX_TEXTS) {
      references.remove(texts.remove(texts.keySet().iterator().next()));
    }
    return lastReference;
  }

  /** The script a client means by a reference of this session; null if there is none. */
  public Script script(Integer reference) {
    Text text = texts.get(reference);
    return text != null && text.original() == null ? text.script() : null;
  }

  /** The text of something that has no file. */
  public CompletableFuture<SourceResponse> text(SourceArguments arguments, Inspector inspector) {
    Integer given =
        arguments.getSource() == null ? null : arguments.getSource().getSourceReference();
    int reference = given == null || given == 0 ? arguments.getSourceReference() : given;
    Text text = texts.get(reference);
    if (text == null) {
      return Failure.future("There is no source " + reference + ".");
    } else if (text.original() != null) {
      return text.original().content() == null
          ? Failure.future(
              "The source map does not have the text of " + text.original().name() + ".")
          : CompletableFuture.completedFuture(response(text.original().content()));
    }
    return inspector
        .call("Debugger.getScriptSource", "scriptId", text.script().id())
        .thenApply(result -> response(Json.textOrEmpty(result, "scriptSource")));
  }

  private static SourceResponse response(String content) {
    SourceResponse response = new SourceResponse();
    response.setContent(content);
    response.setMimeType("text/javascript");
    return response;
  }

  /** All that is loaded, with the sources of maps that have been read. */
  public LoadedSourcesResponse loaded() {
    List<Source> all = new ArrayList<>();
    for (Script script : scripts.all()) {
      if (script.url().isEmpty()) {
        continue;
      }
      all.add(of(script));
      if (script.map() != null) {
        script.map().originals().forEach(original -> all.add(of(script, original)));
      }
    }
    LoadedSourcesResponse response = new LoadedSourcesResponse();
    response.setSources(all.toArray(Source[]::new));
    return response;
  }
}
