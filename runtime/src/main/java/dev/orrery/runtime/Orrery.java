package dev.orrery.runtime;

import dev.orrery.runtime.binding.Bindings;
import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.EnvironmentConfig;
import dev.orrery.runtime.engine.EnvironmentConfig.Stdio;
import dev.orrery.runtime.module.ModulesBinding;
import dev.orrery.runtime.observe.Observation;
import dev.orrery.runtime.observe.RuntimeObserver;
import dev.orrery.runtime.observe.gate.LoopGate;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Runs a Node program inside a JVM. Several may run at once; they share nothing.
 *
 * <pre>{@code
 * try (Orrery orrery = Orrery.builder().args("app.js").stdout(out).start()) {
 *   int code = orrery.exitCode().get();
 * }
 * }</pre>
 *
 * <p>Threads: a program runs on a thread of its own; this class's methods may be called from any.
 */
public final class Orrery implements AutoCloseable {
  /** Deep recursion in a program must end in a RangeError: V8 allows about 11,000 frames. */
  private static final long STACK_BYTES = 64L << 20;

  private final EnvironmentConfig config;
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private final CompletableFuture<Environment> environment = new CompletableFuture<>();

  private final Consumer<Environment> beforeStart;

  private Orrery(EnvironmentConfig config, Consumer<Environment> beforeStart) {
    this.config = config;
    this.beforeStart = beforeStart;
  }

  /** A builder for a program that sees this JVM's environment and working directory. */
  public static Builder builder() {
    return new Builder();
  }

  /** The exit code, once the program has ended. Completes exceptionally if the runtime failed. */
  public CompletableFuture<Integer> exitCode() {
    return exitCode;
  }

  /** Records what the program does. Completes once the program begins. */
  public CompletableFuture<Observation> observation() {
    return environment.thenApply(Environment::observation);
  }

  /** Pauses and steps the program's loop. Completes once the program begins. */
  public CompletableFuture<LoopGate> gate() {
    return environment.thenApply(Environment::gate);
  }

  /** Ends the program soon, as {@code process.exit(code)} would, without the exit event. */
  public void stop(int code) {
    environment.thenAccept(env -> env.stop(code));
  }

  /** Ends the program if it still runs and waits for its end. */
  @Override
  public void close() {
    stop(0);
    exitCode.handle((code, failure) -> code).join();
  }

  private void begin() {
    Thread thread = new Thread(null, this::runProgram, "orrery-loop", STACK_BYTES);
    thread.start();
  }

  private void runProgram() {
    try (Environment env = new Environment(config)) {
      beforeStart.accept(env);
      // Not before: who asks for the gate from another thread would set it up too late to hold the
      // program before its first line.
      environment.complete(env);
      exitCode.complete(env.run());
    } catch (Throwable t) {
      environment.completeExceptionally(t);
      exitCode.completeExceptionally(t);
    }
  }

  /** All native bindings of a full runtime, by name. */
  public static Map<String, Binding> bindings() {
    Map<String, Binding> bindings = new HashMap<>(Bindings.all());
    bindings.put("modules", new ModulesBinding());
    return bindings;
  }

  /** Describes a program to run. */
  public static final class Builder {
    private List<String> args = List.of();
    private Map<String, String> env = System.getenv();
    private Map<String, Object> options = Map.of();
    private String cwd = System.getProperty("user.dir");
    private InputStream stdin = InputStream.nullInputStream();
    private OutputStream stdout = OutputStream.nullOutputStream();
    private OutputStream stderr = OutputStream.nullOutputStream();
    private RuntimeObserver observer = RuntimeObserver.NOOP;
    private Consumer<Environment> beforeStart = _ -> {};

    private Builder() {}

    /** The script and its arguments. */
    public Builder args(String... scriptAndArguments) {
      this.args = List.of(scriptAndArguments);
      return this;
    }

    /** A program given as text instead of a script. */
    public Builder eval(String code) {
      Map<String, Object> more = new HashMap<>(options);
      more.put("--eval", Objects.requireNonNull(code));
      this.options = more;
      return this;
    }

    /** Environment variables of the program. */
    public Builder env(Map<String, String> variables) {
      this.env = Map.copyOf(variables);
      return this;
    }

    /** Runtime options by their long name with dashes, such as {@code --unhandled-rejections}. */
    public Builder option(String name, Object value) {
      Map<String, Object> more = new HashMap<>(options);
      more.put(name, value);
      this.options = more;
      return this;
    }

    /** The working directory, absolute. */
    public Builder cwd(String directory) {
      this.cwd = Objects.requireNonNull(directory);
      return this;
    }

    /** Standard input; empty by default. */
    public Builder stdin(InputStream in) {
      this.stdin = Objects.requireNonNull(in);
      return this;
    }

    /** Standard output; discarded by default. Written to by the program's thread. */
    public Builder stdout(OutputStream out) {
      this.stdout = Objects.requireNonNull(out);
      return this;
    }

    /** Standard error; discarded by default. Written to by the program's thread. */
    public Builder stderr(OutputStream err) {
      this.stderr = Objects.requireNonNull(err);
      return this;
    }

    /** Told of what the loop and the engine do, on the program's thread. */
    public Builder observer(RuntimeObserver runtimeObserver) {
      this.observer = Objects.requireNonNull(runtimeObserver);
      return this;
    }

    /** Called on the program's thread before it begins: whoever records from here misses nothing. */
    public Builder beforeStart(Consumer<Observation> action) {
      Objects.requireNonNull(action);
      this.beforeStart = beforeStart.andThen(env -> action.accept(env.observation()));
      return this;
    }

    /**
     * Called on the program's thread before it begins: a pause asked for here stops it before its
     * first line.
     */
    public Builder gate(Consumer<LoopGate> action) {
      Objects.requireNonNull(action);
      this.beforeStart = beforeStart.andThen(env -> action.accept(env.gate()));
      return this;
    }

    /**
     * Makes other choices where Node promises no order, to find races: the same seed makes the same
     * choices. 0, as by default, makes none.
     */
    public Builder perturbSeed(long seed) {
      return option("--perturb-seed", seed);
    }

    /** Starts the program on a thread of its own. */
    public Orrery start() {
      Orrery orrery =
          new Orrery(
              new EnvironmentConfig(
                  System.getProperty("orrery.execPath", "orrery"),
                  List.of(),
                  args,
                  env,
                  cwd,
                  options,
                  new Stdio(stdin, stdout, stderr),
                  observer,
                  false,
                  bindings()),
              beforeStart);
      orrery.begin();
      return orrery;
    }

    /** Runs the program to its end on a thread of its own and returns its exit code. */
    public int run() {
      return start().exitCode().join();
    }
  }
}
