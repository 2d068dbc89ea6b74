package dev.orrery.runtime.engine;

import com.oracle.truffle.compiler.TruffleCompilationSupport;
import com.oracle.truffle.compiler.TruffleCompiler;
import com.oracle.truffle.compiler.TruffleCompilerOptionDescriptor;
import com.oracle.truffle.compiler.TruffleCompilerRuntime;
import com.oracle.truffle.runtime.OptimizedCallTarget;
import com.oracle.truffle.runtime.OptimizedTruffleRuntimeListener;
import dev.orrery.runtime.os.ThreadPriorities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Creates the compiler when it has work; delegates everything else.
 *
 * <p>Truffle asks for the compiler on its compiler thread, which may wait. Functions queue up
 * meanwhile and run interpreted, as they would while the compiler warms up.
 */
final class LateCompilerSupport
    implements TruffleCompilationSupport, OptimizedTruffleRuntimeListener {
  /** A program that has run for so long may as well have its compiler. */
  private static final long MAX_WAIT_MS = 1500;

  /** Start-up itself makes a function or two hot; a program that computes goes on. */
  private static final long SETTLE_MS = 1000;

  private static final int PLENTY = 150;

  private static final int GUEST_COMPILER_NICE = 5;
  private static final int C2_NICE = 10;

  private final TruffleCompilationSupport compiler;
  private final CountDownLatch first = new CountDownLatch(1);
  private final CountDownLatch plenty = new CountDownLatch(PLENTY);

  LateCompilerSupport(TruffleCompilationSupport compiler) {
    this.compiler = compiler;
  }

  @Override
  public void onCompilationQueued(OptimizedCallTarget target, int tier) {
    first.countDown();
    plenty.countDown();
  }

  @Override
  public TruffleCompiler createCompiler(TruffleCompilerRuntime runtime) {
    try {
      if (first.await(MAX_WAIT_MS, TimeUnit.MILLISECONDS)) {
        plenty.await(SETTLE_MS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    yieldToProgram();
    return compiler.createCompiler(runtime);
  }

  /**
   * Puts the optimising compilers behind the program's own thread: on few cores they would take the
   * time in which it starts. C1 stays as it is, since what it makes is needed at once.
   */
  private static void yieldToProgram() {
    try {
      ThreadPriorities.lowerCurrent(GUEST_COMPILER_NICE);
      ThreadPriorities.lower("C2 Compiler", C2_NICE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot see the JVM's own threads", e);
    }
  }

  @Override
  public void registerRuntime(TruffleCompilerRuntime runtime) {
    compiler.registerRuntime(runtime);
  }

  @Override
  public TruffleCompilerOptionDescriptor[] listCompilerOptions() {
    return compiler.listCompilerOptions();
  }

  @Override
  public boolean compilerOptionExists(String key) {
    return compiler.compilerOptionExists(key);
  }

  @Override
  public String validateCompilerOption(String key, String value) {
    return compiler.validateCompilerOption(key, value);
  }

  @Override
  public String getCompilerConfigurationName(TruffleCompilerRuntime runtime) {
    return compiler.getCompilerConfigurationName(runtime);
  }

  /** Each of the compiler's threads passes here once; they come and go. */
  @Override
  public AutoCloseable openCompilerThreadScope() {
    ThreadPriorities.lowerCurrent(GUEST_COMPILER_NICE);
    return compiler.openCompilerThreadScope();
  }

  @Override
  public boolean isSuppressedCompilationFailure(Throwable throwable) {
    return compiler.isSuppressedCompilationFailure(throwable);
  }

  @Override
  public String getCompilerVersion() {
    return compiler.getCompilerVersion();
  }
}
