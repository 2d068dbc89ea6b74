package dev.orrery.inspector.debug;

import com.google.gson.JsonObject;
import com.oracle.truffle.api.source.Source;
import dev.orrery.runtime.engine.debug.BreakLocations;
import dev.orrery.runtime.engine.debug.ModuleFrames;
import dev.orrery.runtime.inspect.InspectedContext;

/** A script as clients know it. */
public final class Script {
  private static final String MODULE = "application/javascript+module";

  private final String id;
  private final String url;
  private final Source source;
  private final InspectedContext context;
  private final ScriptText text;
  private final ModuleFrames modules;
  private BreakLocations locations;

  Script(String id, String url, Source source, InspectedContext context, ModuleFrames modules) {
    this.id = id;
    this.url = url;
    this.source = source;
    this.context = context;
    this.modules = modules;
    this.text = ScriptText.of(source);
  }

  public String id() {
    return id;
  }

  public String url() {
    return url;
  }

  public Source source() {
    return source;
  }

  public ScriptText text() {
    return text;
  }

  public boolean isBuiltin() {
    return source.isInternal();
  }

  public boolean isModule() {
    return MODULE.equals(source.getMimeType());
  }

  /** Whether it is the body of a function that the runtime has made of a file. */
  public boolean isCommonJs() {
    return url.startsWith("file:") && !isModule();
  }

  public InspectedContext context() {
    return context;
  }

  /** Where its code can stop. */
  public BreakLocations locations() {
    if (locations == null) {
      locations = BreakLocations.of(source, context.realm(), modules);
    }
    return locations;
  }

  /** The offset of a position counted from 0; past the end of a line it is the next one's start. */
  public int offset(int line, int column) {
    if (line >= source.getLineCount()) {
      return source.getLength() + 1;
    }
    int start = source.getLineStartOffset(line + 1);
    int next = line + 2 <= source.getLineCount() ? source.getLineStartOffset(line + 2) : -1;
    return next >= 0 ? Math.min(start + column, next) : start + column;
  }

  /** A position as the protocol's Location. */
  public JsonObject location(int offset) {
    JsonObject location = new JsonObject();
    location.addProperty("scriptId", id);
    location.addProperty("lineNumber", line(offset));
    location.addProperty("columnNumber", column(offset));
    return location;
  }

  /** Counted from 0. */
  public int line(int offset) {
    return source.getLength() == 0
        ? 0
        : source.getLineNumber(Math.min(offset, source.getLength())) - 1;
  }

  /** Counted from 0. */
  public int column(int offset) {
    return source.getLength() == 0
        ? 0
        : source.getColumnNumber(Math.min(offset, source.getLength())) - 1;
  }
}
