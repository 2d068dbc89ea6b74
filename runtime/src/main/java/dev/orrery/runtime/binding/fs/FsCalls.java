package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.os.PosixPath;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * Adds functions that work at once or, when a callback follows their arguments, on the work pool,
 * and converts paths.
 */
final class FsCalls {
  private static final String PROVIDER = "FSREQCALLBACK";

  /** Reads the arguments on the loop thread; the result then does the work on any thread. */
  interface Operation<T> {
    Callable<T> prepare(Object[] args);
  }

  /** Work without a result. */
  interface Action {
    void run();
  }

  private final BindingTarget target;
  private final Environment env;

  FsCalls(BindingTarget target, Environment env) {
    this.target = target;
    this.env = env;
  }

  Environment env() {
    return env;
  }

  /** A function of {@code arity} arguments and an optional callback. */
  <T> void add(String name, int arity, Operation<T> operation, Function<T, Object> toJs) {
    target.function(
        name, arity + 1, (_, args) -> run(name, operation.prepare(args), args, arity, toJs));
  }

  void add(String name, int arity, Operation<?> operation) {
    add(name, arity, operation, result -> result);
  }

  /** A function whose operation has no result. */
  void act(String name, int arity, Function<Object[], Action> operation) {
    add(
        name,
        arity,
        args -> {
          Action action = operation.apply(args);
          return () -> {
            action.run();
            return null;
          };
        });
  }

  /** A function that only works at once. */
  void sync(String name, int arity, Function<Object[], Object> body) {
    target.function(
        name, arity, (_, args) -> env.syncCall("fs." + name + "Sync", () -> body.apply(args)));
  }

  /** Runs work now, or on the pool when a callback follows the {@code arity} arguments. */
  private <T> Object run(
      String name, Callable<T> work, Object[] args, int arity, Function<T, Object> toJs)
      throws Exception {
    Object callback = Js.arg(args, arity);
    if (Js.isUndefined(callback)) {
      return toJs.apply(env.syncCall("fs." + name + "Sync", work));
    }
    long id = env.work(PROVIDER, callback, work, result -> arguments(toJs.apply(result)));
    if (env.isObserved()) {
      boolean hasPath = arity > 0 && Js.isString(args[0]);
      env.observer().detail(id, hasPath ? name + " " + Js.toJava(args[0]) : name);
    }
    return null;
  }

  /** Callbacks of operations without a result get one argument, as in Node. */
  private static Object[] arguments(Object result) {
    return result == null ? new Object[] {Js.NULL} : new Object[] {Js.NULL, result};
  }

  /** A path argument, absolute for the kernel and as written for errors. */
  PosixPath path(Object[] args, int i) {
    PosixPath written = text(args, i);
    byte[] bytes = written.bytes();
    if (bytes.length == 0 || bytes[0] == '/') {
      return written;
    }
    byte[] directory = utf8(env.cwd());
    return new PosixPath(new PosixPath(directory, "").child(bytes).bytes(), written.text());
  }

  /** A string or byte argument as it is, such as the target of a symbolic link. */
  static PosixPath text(Object[] args, int i) {
    Object value = Js.arg(args, i);
    if (Js.isString(value)) {
      String text = Js.toJava(value);
      return new PosixPath(utf8(text), text);
    }
    byte[] bytes = Js.bytes(value).copy();
    return new PosixPath(bytes, new String(bytes, StandardCharsets.UTF_8));
  }

  /** UTF-8 in which a lone surrogate becomes U+FFFD instead of Java's question mark. */
  static byte[] utf8(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return wellFormed(text).getBytes(StandardCharsets.UTF_8);
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String wellFormed(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(result::appendCodePoint);
    return result.toString();
  }

  /** A name for JavaScript: a string, or a Buffer when it wants another encoding. */
  Object name(byte[] bytes, boolean asBuffer) {
    return asBuffer ? env.newBuffer(bytes) : new String(bytes, StandardCharsets.UTF_8);
  }
}
