package dev.orrery.lsp.analysis;

/**
 * What an expression stands for, as far as is known.
 *
 * @param path of a value: a module ({@code fs}), a member of one ({@code fs.readFile}), a global
 *     ({@code setTimeout}), or a method ({@code net.Socket#write}); of an instance: its type
 * @param instance whether it is an instance of the type {@code path} rather than that thing itself
 */
public record Meaning(String path, boolean instance) {
  public static Meaning value(String path) {
    return new Meaning(path, false);
  }

  public static Meaning instanceOf(String type) {
    return new Meaning(type, true);
  }

  /** Whether it is the thing of that path itself. */
  public boolean is(String path) {
    return !instance && this.path.equals(path);
  }

  @Override
  public String toString() {
    return instance ? "a " + path : path;
  }
}
