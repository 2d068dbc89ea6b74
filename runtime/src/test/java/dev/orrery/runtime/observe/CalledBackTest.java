package dev.orrery.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.LoopRecord.CalledBack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When functions call the callbacks they are given. */
class CalledBackTest {
  @TempDir Path folder;

  /** Such as "load sync 12": the function, how, and the line of the callback. */
  private List<String> calls(String code) throws IOException {
    return RecordedProgram.run(folder, code, Category.CALLS, Category.SITES)
        .of(CalledBack.class)
        .stream()
        .map(
            call ->
                call.function().function()
                    + (call.sync() ? " sync " : " async ")
                    + call.callback().line())
        .toList();
  }

  @Test
  void aFunctionMayDoEither() throws IOException {
    assertThat(
            calls(
                """
                const fs = require('node:fs');
                let cached;
                function load(callback) {
                  if (cached) return callback(cached);
                  fs.stat('.', (error, stats) => callback(cached = stats));
                }
                load(() => {
                  load(() => {});
                  load(() => {});
                });
                """))
        .containsExactly("load async 7", "load sync 8");
  }

  @Test
  void theInnermostFunctionThatWasGivenItIsTheOneThatCallsIt() throws IOException {
    assertThat(
            calls(
                """
                function inner(callback) { callback(); }
                function outer(callback) { inner(callback); }
                outer(() => {});
                setTimeout(() => outer(() => {}), 1);
                """))
        .containsExactly("inner sync 3");
  }

  @Test
  void onlyTheFirstCallCounts() throws IOException {
    assertThat(
            calls(
                """
                function subscribe(callback) { callback(); setTimeout(callback, 1); }
                subscribe(() => {});
                """))
        .containsExactly("subscribe sync 2");
  }

  @Test
  void whatIsCalledLaterInTheSameRunIsNeither() throws IOException {
    assertThat(
            calls(
                """
                const kept = [];
                function keep(callback) { kept.push(callback); }
                keep(() => {});
                kept[0]();
                """))
        .isEmpty();
  }

  @Test
  void anAsyncFunctionReturnsAtItsFirstAwait() throws IOException {
    assertThat(
            calls(
                """
                async function work(early, callback) {
                  if (early) callback();
                  await null;
                  if (!early) callback();
                }
                work(true, () => {}).then(() => work(false, () => {}));
                """))
        .containsExactly("work sync 6", "work async 6");
  }

  @Test
  void aBoundFunctionIsTheOneItCalls() throws IOException {
    assertThat(
            calls(
                """
                function later(callback) { setTimeout(callback, 1); }
                function done() {}
                later(done.bind(null, 1));
                """))
        .containsExactly("later async 2");
  }

  @Test
  void classesAreNoCallbacks() throws IOException {
    assertThat(
            calls(
                """
                function make(Type) { return new Type(); }
                make(class {});
                """))
        .isEmpty();
  }

  @Test
  void exceptionsEndCallsToo() throws IOException {
    assertThat(
            calls(
                """
                let kept;
                function fails(callback) { kept = callback; throw new Error('no'); }
                try { fails(() => {}); } catch {}
                setTimeout(() => kept(), 1);
                """))
        .containsExactly("fails async 3");
  }
}
