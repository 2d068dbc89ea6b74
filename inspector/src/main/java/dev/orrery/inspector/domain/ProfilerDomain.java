package dev.orrery.inspector.domain;

import com.google.gson.JsonObject;
import dev.orrery.inspector.profile.Sampler;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.Params;
import dev.orrery.runtime.inspect.ConsoleCall;

/** CPU profiles and coverage of one session. */
public final class ProfilerDomain implements Domain {
  /** Microseconds between samples unless a client says otherwise, as in V8. */
  private static final int DEFAULT_INTERVAL = 100;

  private final InspectorSession session;
  private final ConsoleProfiles consoleProfiles;
  private final PreciseCoverage coverage;
  private boolean enabled;
  private int interval = DEFAULT_INTERVAL;
  private Sampler recording;

  public ProfilerDomain(InspectorSession session) {
    this.session = session;
    this.coverage = new PreciseCoverage(session.target());
    this.consoleProfiles = new ConsoleProfiles(session, this::newSampler);
  }

  @Override
  public void register(Commands commands) {
    commands
        .run("Profiler.enable", _ -> enabled = true)
        .run("Profiler.disable", _ -> close())
        .run("Profiler.setSamplingInterval", this::setInterval)
        .run("Profiler.start", _ -> start())
        .on("Profiler.stop", _ -> stop())
        .on("Profiler.startPreciseCoverage", this::startCoverage)
        .on("Profiler.takePreciseCoverage", _ -> coverage.take())
        .on("Profiler.getBestEffortCoverage", _ -> coverage.bestEffort())
        .run("Profiler.stopPreciseCoverage", _ -> stopCoverage());
  }

  private void requireEnabled() {
    if (!enabled) {
      throw CdpError.server("Profiler is not enabled");
    }
  }

  private JsonObject startCoverage(Params params) {
    requireEnabled();
    return coverage.start(params);
  }

  private void stopCoverage() {
    requireEnabled();
    coverage.stop();
  }

  private void setInterval(Params params) {
    int wanted = params.integer("interval");
    if (recording != null) {
      throw CdpError.server("Cannot change sampling interval when profiling.");
    }
    interval = wanted > 0 ? wanted : DEFAULT_INTERVAL;
  }

  private void start() {
    requireEnabled();
    if (recording == null) {
      recording = newSampler();
    }
  }

  private Sampler newSampler() {
    return Sampler.start(session.target().runtime(), session.target().scripts(), interval);
  }

  private JsonObject stop() {
    if (recording == null) {
      throw CdpError.server("No recording profiles found");
    }
    Sampler ended = recording;
    recording = null;
    JsonObject result = new JsonObject();
    result.add("profile", ended.stop());
    return result;
  }

  @Override
  public void consoleCalled(ConsoleCall call) {
    if (enabled) {
      consoleProfiles.called(call);
    }
  }

  @Override
  public void close() {
    enabled = false;
    consoleProfiles.close();
    coverage.stop();
    if (recording != null) {
      recording.stop();
      recording = null;
    }
  }
}
