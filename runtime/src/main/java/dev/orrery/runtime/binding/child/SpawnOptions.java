package dev.orrery.runtime.binding.child;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.os.PosixPath;
import dev.orrery.runtime.os.SpawnRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the options object that both ways of spawning share. */
final class SpawnOptions {
  private SpawnOptions() {}

  /** A request whose descriptors, {@code count} of them, are all still to be said. */
  static SpawnRequest request(Environment env, Object options, int count) {
    int[] descriptors = new int[count];
    Arrays.fill(descriptors, SpawnRequest.IGNORE);
    return new SpawnRequest(
        bytes(Js.get(options, "file")),
        list(Js.get(options, "args")),
        list(Js.get(options, "envPairs")),
        directory(env, Js.get(options, "cwd")),
        descriptors,
        Js.truthy(Js.get(options, "detached")),
        id(Js.get(options, "uid")),
        id(Js.get(options, "gid")));
  }

  /** The entries of options.stdio. */
  static List<Object> stdio(Object options) {
    Object stdio = Js.get(options, "stdio");
    return Js.isNullish(stdio) ? List.of() : Js.listOf(stdio);
  }

  static String type(Object entry) {
    return Js.toJava(Js.get(entry, "type"));
  }

  /** The program's working directory, as the process itself does not follow process.chdir. */
  private static PosixPath directory(Environment env, Object cwd) {
    if (Js.isNullish(cwd) || Js.toJava(cwd).isEmpty()) {
      return PosixPath.of(env.cwd());
    }
    String text = Js.toJava(cwd);
    return new PosixPath(PosixPath.of(env.resolvePath(text)).bytes(), text);
  }

  private static long id(Object value) {
    return Js.isNullish(value) ? -1 : Integer.toUnsignedLong((int) Js.toLong(value));
  }

  private static List<byte[]> list(Object array) {
    List<byte[]> result = new ArrayList<>();
    if (!Js.isNullish(array)) {
      for (Object element : Js.listOf(array)) {
        result.add(bytes(element));
      }
    }
    return result;
  }

  private static byte[] bytes(Object text) {
    return Js.toJava(text).getBytes(StandardCharsets.UTF_8);
  }
}
