package dev.orrery.inspector.domain;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.inspector.coverage.CoverageJson;
import dev.orrery.inspector.coverage.FirstCalls;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Params;
import dev.orrery.inspector.session.Target;
import dev.orrery.runtime.inspect.Coverage;
import java.util.List;

/** One session's coverage. */
final class PreciseCoverage {
  private final Target target;
  private Coverage coverage;
  private final FirstCalls firstCalls = new FirstCalls();
  private CoverageJson form;

  PreciseCoverage(Target target) {
    this.target = target;
  }

  JsonObject start(Params params) {
    form =
        new CoverageJson(
            target.scripts(), params.bool("callCount", false), params.bool("detailed", false));
    params.optionalBool("allowTriggeredUpdates");
    if (coverage == null) {
      coverage = target.runtime().startCoverage();
    } else {
      coverage.reset();
    }
    JsonObject result = new JsonObject();
    result.addProperty("timestamp", CoverageJson.timestamp());
    return result;
  }

  JsonObject take() {
    if (coverage == null) {
      throw CdpError.server("Precise coverage has not been started.");
    }
    JsonObject result = new JsonObject();
    List<Coverage.Script> scripts = coverage.take();
    boolean onlyWhether = !form.counts() && !form.blocks();
    result.add("result", form.of(onlyWhether ? firstCalls.of(scripts) : scripts));
    result.addProperty("timestamp", CoverageJson.timestamp());
    coverage.reset();
    return result;
  }

  /** Without counters nothing is known, unlike in V8, which always counts calls. */
  JsonObject bestEffort() {
    JsonObject result = new JsonObject();
    result.add(
        "result",
        coverage == null
            ? new JsonArray()
            : new CoverageJson(target.scripts(), false, false).of(coverage.take()));
    return result;
  }

  void stop() {
    if (coverage != null) {
      coverage.close();
      coverage = null;
    }
  }
}
