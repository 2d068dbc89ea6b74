package dev.orrery.runtime.binding;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Inspection;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.inspect.ProgramProfiles;
import dev.orrery.runtime.os.Errno;
import dev.orrery.runtime.os.SystemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** What node:v8 has of the inspector's measuring. */
final class ProfilingBinding implements Binding {
  @Override
  public String name() {
    return "profiling";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    // (categories): records trace events of these.
    target.function(
        "trace",
        1,
        (_, args) -> {
          List<String> names = Js.listOf(args[0]).stream().map(Js::toJava).toList();
          env.inspection().inspector().profiles().trace(names);
          return null;
        });
    // (path): writes a heap snapshot; without a path the file has a name of its own, the result.
    target.function(
        "writeHeapSnapshot",
        1,
        (_, args) -> {
          ProgramProfiles profiles = env.inspection().inspector().profiles();
          if (Js.isUndefined(Js.arg(args, 0))) {
            return profiles.writeHeapSnapshot();
          }
          writeSnapshot(profiles, env.resolvePath(Js.str(args, 0)));
          return args[0];
        });
    // (): a heap snapshot as bytes.
    target.function(
        "heapSnapshot",
        0,
        (_, _) -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            env.inspection().inspector().profiles().writeHeapSnapshot(out);
          }
          return env.newBuffer(bytes.toByteArray());
        });
    target.function(
        "takeCoverage",
        0,
        (_, _) -> {
          Inspection present = env.inspectionOrNull();
          if (present != null) {
            present.inspector().profiles().takeCoverage();
          }
          return null;
        });
    target.function(
        "stopCoverage",
        0,
        (_, _) -> {
          Inspection present = env.inspectionOrNull();
          if (present != null) {
            present.inspector().profiles().stopCoverage();
          }
          return null;
        });
  }

  private static void writeSnapshot(ProgramProfiles profiles, String path) throws IOException {
    if (Files.isDirectory(Path.of(path))) {
      throw new SystemException(Errno.EISDIR, "open").path(path);
    }
    try (Writer out = Files.newBufferedWriter(Path.of(path))) {
      profiles.writeHeapSnapshot(out);
    } catch (NoSuchFileException _) {
      throw new SystemException(Errno.ENOENT, "open").path(path);
    } catch (AccessDeniedException _) {
      throw new SystemException(Errno.EACCES, "open").path(path);
    }
  }
}
