package dev.orrery.inspector.coverage;

import com.google.gson.JsonObject;
import dev.orrery.inspector.profile.ScriptNames;
import dev.orrery.runtime.inspect.Coverage;
import java.util.List;

/** What {@code NODE_V8_COVERAGE} asks for: all of a program's coverage, file by file. */
public final class CoverageFiles {
  private final Coverage coverage;
  private final ScriptNames names;
  private int written;

  public CoverageFiles(Coverage coverage, ScriptNames names) {
    this.coverage = coverage;
    this.names = names;
  }

  /** The next file's name, which has its time and number in it. */
  public String nextName() {
    return "coverage-%d-%d-%d.json"
        .formatted(ProcessHandle.current().pid(), System.currentTimeMillis(), written++);
  }

  /** What was counted since the last time. */
  public String take() {
    List<Coverage.Script> scripts = coverage.take();
    coverage.reset();
    JsonObject json = new JsonObject();
    json.add("result", new CoverageJson(names, true, true).of(scripts));
    json.addProperty("timestamp", CoverageJson.timestamp());
    JsonObject maps = new JsonObject();
    for (Coverage.Script script : scripts) {
      String url = names.urlOf(script.source());
      if (url.startsWith("file:")) {
        SourceMaps.addTo(maps, script.source(), url);
      }
    }
    if (!maps.isEmpty()) {
      json.add("source-map-cache", maps);
    }
    return json.toString();
  }

  public void stop() {
    coverage.close();
  }
}
