package dev.orrery.runtime.cli.tool;

import dev.orrery.protocol.export.ChromeTrace;
import dev.orrery.protocol.export.CpuProfile;
import dev.orrery.protocol.file.RecordingEnd;
import dev.orrery.protocol.file.RecordingException;
import dev.orrery.protocol.file.RecordingReader;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.model.lint.Lints;
import dev.orrery.protocol.record.LoopRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What is in a recording, and other forms of it. */
final class TraceTool implements Tool {
  @Override
  public String usage() {
    return "<recording> [options]";
  }

  @Override
  public String summary() {
    return "sum up a recording; --chrome=<file>, --cpuprofile=<file>: convert it";
  }

  @Override
  public int run(Arguments arguments, ToolContext context) throws ToolException, IOException {
    if (arguments.words().size() != 1) {
      throw new ToolException("give one recording, as --record writes them");
    }
    Path file = context.cwd().resolve(arguments.words().getFirst());
    if (!Files.isRegularFile(file)) {
      throw new ToolException("there is no file " + file);
    }
    String chrome = arguments.value("--chrome");
    String profile = arguments.value("--cpuprofile");
    if (chrome != null) {
      Path target = context.cwd().resolve(chrome);
      try (ChromeTrace trace = ChromeTrace.create(target)) {
        read(file, trace);
      }
      context.out().println("Wrote " + target + ": open it at ui.perfetto.dev or in DevTools.");
    }
    if (profile != null) {
      Path target = context.cwd().resolve(profile);
      try (CpuProfile cpuProfile = CpuProfile.create(target)) {
        read(file, cpuProfile);
      }
      context.out().println("Wrote " + target + ".");
    }
    if (chrome == null && profile == null) {
      summary(file, context);
    }
    return 0;
  }

  private static RecordingEnd read(Path file, Consumer<LoopRecord> consumer)
      throws ToolException, IOException {
    try (RecordingReader reader = RecordingReader.open(file)) {
      return reader.forEachRemaining(consumer);
    } catch (RecordingException e) {
      throw new ToolException(file + ": " + e.getMessage());
    }
  }

  private static void summary(Path file, ToolContext context) throws ToolException, IOException {
    LoopModel model = new LoopModel();
    RecordingEnd end = read(file, model::apply);
    LoopState state = model.snapshot();
    new Summary(state, end).print(context.out());
    Findings.print(Lints.check(state), new Words(state.program().cwd()), context.out());
  }
}
