package dev.orrery.runtime.binding.performance;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.Milestones;
import java.util.Locale;

/** Time since the origin, milestones, the loop's idle time, histograms. */
public final class PerformanceBinding implements Binding {
  @Override
  public String name() {
    return "performance";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    Milestones milestones = env.milestones();
    target.function("now", 0, (_, _) -> milestones.nanos() / 1e6);
    target.function("timeOrigin", 0, (_, _) -> milestones.originEpoch());
    target.function("milestone", 1, (_, args) -> milestones.millis(stage(Js.str(args, 0))));
    target.function("loopIdleTime", 0, (_, _) -> env.loop().idleNanos() / 1e6);
    target.function("loopIterations", 0, (_, _) -> (double) env.loop().iteration());
    HistogramClass.addMethods(
        target.wrapClass(
            "Histogram",
            RecordedHistogram.class,
            3,
            (_, args) -> {
              RecordedHistogram original = Js.unwrap(Js.arg(args, 0), RecordedHistogram.class);
              return original != null
                  ? new RecordedHistogram(original)
                  : new RecordedHistogram(Js.lng(args, 0), Js.lng(args, 1), Js.integer(args, 2));
            }));
    HistogramClass.addMethods(
            target.wrapClass(
                "LoopDelayHistogram",
                LoopDelayHistogram.class,
                1,
                (_, args) -> new LoopDelayHistogram(env.loop(), Js.lng(args, 0))))
        .method("start", 1, (self, args) -> self.enable(Js.bool(args, 0)))
        .method("stop", 0, (self, _) -> self.disable());
    GcEvents.install(target, env);
  }

  /** {@code bootstrapComplete} and the like, as nodeTiming calls them. */
  private static Milestones.Stage stage(String name) {
    return Milestones.Stage.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
  }
}
