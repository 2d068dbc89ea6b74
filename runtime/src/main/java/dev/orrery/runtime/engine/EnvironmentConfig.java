package dev.orrery.runtime.engine;

import dev.orrery.runtime.observe.RuntimeObserver;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * What an environment is made with.
 *
 * @param execPath the program that runs scripts, for process.execPath
 * @param execArgv runtime options as given on the command line
 * @param args the script (may be absent) and its arguments
 * @param env environment variables; a copy is made
 * @param cwd absolute path of the working directory
 * @param options parsed runtime options by their long name with dashes, such as {@code --eval}
 * @param stdio the standard streams
 * @param observer told of what happens; {@link RuntimeObserver#NOOP} for none
 * @param ownsProcess whether the environment is the JVM's only purpose: it may change the process's
 *     real working directory, umask, title and signal handlers
 * @param bindings native bindings by name
 */
public record EnvironmentConfig(
    String execPath,
    List<String> execArgv,
    List<String> args,
    Map<String, String> env,
    String cwd,
    Map<String, Object> options,
    Stdio stdio,
    RuntimeObserver observer,
    boolean ownsProcess,
    Map<String, Binding> bindings) {

  /**
   * The standard streams; null means the process's own file descriptor.
   *
   * @param in standard input or null for descriptor 0
   * @param out standard output or null for descriptor 1
   * @param err standard error or null for descriptor 2
   */
  public record Stdio(InputStream in, OutputStream out, OutputStream err) {
    /** The descriptors of the process. */
    public static final Stdio PROCESS = new Stdio(null, null, null);
  }
}
