package dev.orrery.inspector.debug;

import com.google.gson.JsonObject;

/** Scripts as the protocol describes them. */
public final class ScriptEvents {
  private ScriptEvents() {}

  /** The parameters of {@code Debugger.scriptParsed}. */
  public static JsonObject parsed(Script script) {
    JsonObject json = new JsonObject();
    String sourceUrl = script.text().comment("sourceURL");
    json.addProperty("scriptId", script.id());
    json.addProperty("url", sourceUrl.isEmpty() ? script.url() : sourceUrl);
    json.addProperty("startLine", 0);
    json.addProperty("startColumn", 0);
    int end = script.source().getLength();
    json.addProperty("endLine", script.line(end));
    json.addProperty("endColumn", script.column(end));
    json.addProperty("executionContextId", script.context().id());
    json.addProperty("hash", script.text().hash());
    json.addProperty("buildId", "");
    JsonObject auxData = new JsonObject();
    auxData.addProperty("isDefault", script.context().isDefault());
    json.add("executionContextAuxData", auxData);
    json.addProperty("isLiveEdit", false);
    json.addProperty("sourceMapURL", script.text().comment("sourceMappingURL"));
    json.addProperty("hasSourceURL", !sourceUrl.isEmpty());
    json.addProperty("isModule", script.isModule());
    json.addProperty("length", script.text().length());
    json.addProperty("scriptLanguage", "JavaScript");
    json.addProperty("embedderName", script.url());
    return json;
  }
}
