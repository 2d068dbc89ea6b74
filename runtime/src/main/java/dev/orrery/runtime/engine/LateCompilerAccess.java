package dev.orrery.runtime.engine;

import com.oracle.truffle.api.TruffleRuntime;
import com.oracle.truffle.api.TruffleRuntimeAccess;
import com.oracle.truffle.compiler.TruffleCompilationSupport;
import com.oracle.truffle.runtime.OptimizedTruffleRuntime;
import com.oracle.truffle.runtime.hotspot.HotSpotTruffleRuntimeAccess;
import java.lang.reflect.Field;

/**
 * Gives Truffle its usual runtime, with a compiler that is only created once it has work.
 *
 * <p>Truffle creates the compiler in the background as soon as there is any function: on two cores
 * that takes a quarter of the time in which a small program starts, runs and ends.
 *
 * <p>Found by {@code ServiceLoader}. Checked with Truffle 25.0.3.
 */
public final class LateCompilerAccess implements TruffleRuntimeAccess {
  @Override
  public TruffleRuntime getRuntime() {
    TruffleRuntime runtime = new HotSpotTruffleRuntimeAccess().getRuntime();
    if (runtime instanceof OptimizedTruffleRuntime optimized) {
      optimized.addListener(delayCompiler(optimized));
    }
    return runtime;
  }

  private static LateCompilerSupport delayCompiler(OptimizedTruffleRuntime runtime) {
    try {
      Field field = OptimizedTruffleRuntime.class.getDeclaredField("compilationSupport");
      field.setAccessible(true);
      LateCompilerSupport late =
          new LateCompilerSupport((TruffleCompilationSupport) field.get(runtime));
      field.set(runtime, late);
      return late;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("not the Truffle this was written for", e);
    }
  }

  /** Above Truffle's own, which is 0. */
  @Override
  public int getPriority() {
    return 1;
  }
}
