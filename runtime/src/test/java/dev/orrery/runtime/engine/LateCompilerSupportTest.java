package dev.orrery.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.truffle.compiler.TruffleCompilationSupport;
import com.oracle.truffle.compiler.TruffleCompiler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LateCompilerSupportTest {
  private final TruffleCompiler compiler = stub(TruffleCompiler.class, null);
  private final LateCompilerSupport support =
      new LateCompilerSupport(stub(TruffleCompilationSupport.class, compiler));

  @Test
  void waitsForTheFirstFunction() throws Exception {
    CompletableFuture<TruffleCompiler> created = create();
    assertThat(created.completeOnTimeout(null, 300, TimeUnit.MILLISECONDS).get()).isNull();

    created = create();
    support.onCompilationQueued(null, 1);
    assertThat(created.get(1, TimeUnit.MINUTES)).isSameAs(compiler);
  }

  @Test
  void isCreatedInTheEndWithoutAnyFunction() throws Exception {
    assertThat(create().get(1, TimeUnit.MINUTES)).isSameAs(compiler);
  }

  private CompletableFuture<TruffleCompiler> create() {
    return CompletableFuture.supplyAsync(() -> support.createCompiler(null));
  }

  private static <T> T stub(Class<T> type, Object result) {
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> result));
  }
}
