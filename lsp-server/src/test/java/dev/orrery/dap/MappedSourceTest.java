package dev.orrery.dap;

import static dev.orrery.dap.Client.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.BreakpointEventArguments;
import org.eclipse.lsp4j.debug.LoadedSourcesArguments;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.SourceArguments;
import org.eclipse.lsp4j.debug.StackFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedSourceTest {
  private static final String ORIGINAL =
      """
      interface Named { name: string }

      export function greet(who: Named): string {
        const text: string = 'hello ' + who.name;
        return text;
      }
      """;

  private static final String MADE =
      """
      'use strict';
      exports.greet = greet;
      function greet(who) {
          const text = 'hello ' + who.name;
          return text;
      }
      """;

  /** Lines 2 to 5 of what was made come from lines 2 to 5 of the original, each at its indent. */
  private static final String MAPPINGS = ";;AAEA;IACE;IACA;AACF";

  @TempDir private Path folder;

  private static String map(String source, boolean withContent) {
    String content =
        withContent
            ? ",\"sourcesContent\":[" + new com.google.gson.Gson().toJson(ORIGINAL) + "]"
            : "";
    return "{\"version\":3,\"sources\":[\""
        + source
        + "\"],\"mappings\":\""
        + MAPPINGS
        + "\""
        + content
        + "}";
  }

  private static final String PROGRAM =
      """
      const { greet } = require('./out/greet.js');
      console.log(greet({ name: 'you' }));
      """;

  /** Does not stop before a module with a map, as Node does not: it waits to be told. */
  private static final String PATIENT =
      """
      const { greet } = require('./out/greet.js');
      const waiting = setInterval(() => {
        if (globalThis.isMapRead) {
          clearInterval(waiting);
          console.log(greet({ name: 'you' }));
        }
      }, 5);
      """;

  @Test
  void stopsInAFileThatAMapNames() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Path original = Files.createDirectories(folder.resolve("src")).resolve("greet.ts");
    Files.writeString(original, ORIGINAL);
    Files.writeString(out.resolve("greet.js"), MADE + "//# sourceMappingURL=greet.js.map\n");
    Files.writeString(out.resolve("greet.js.map"), map("../src/greet.ts", false));
    try (Debugging it = Debugging.of(folder, PATIENT)) {
      Breakpoint[] set =
          it.breakpoints(original, Debugging.at(Debugging.line(original, "const text"), _ -> {}));
      assertThat(set[0].isVerified()).isFalse();
      it.launch();
      BreakpointEventArguments event = it.client().await(BreakpointEventArguments.class, _ -> true);
      assertThat(event.getBreakpoint().isVerified()).isTrue();
      assertThat(event.getBreakpoint().getLine()).isEqualTo(4);
      it.evaluate("globalThis.isMapRead = true");
      assertThat(it.client().stopped("breakpoint").getHitBreakpointIds())
          .containsExactly(set[0].getId());
      StackFrame top = it.top();
      assertThat(top.getSource().getPath()).isEqualTo(original.toString());
      assertThat(top.getLine()).isEqualTo(4);
      it.next();
      assertThat(it.top().getLine()).isEqualTo(5);
      it.go();
      assertThat(it.client().exited()).isZero();
    }
  }

  @Test
  void findsMapsAndSourcesOfAnyName() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Path original = Files.createDirectories(folder.resolve("größe src")).resolve("grüß.ts");
    Files.writeString(original, ORIGINAL);
    // As TypeScript writes it.
    Files.writeString(
        out.resolve("greet.js"), MADE + "//# sourceMappingURL=gr%C3%BC%C3%9F.js.map\n");
    Files.writeString(out.resolve("grüß.js.map"), map("../gr%C3%B6%C3%9Fe%20src/grüß.ts", false));
    try (Debugging it = Debugging.of(folder, PATIENT)) {
      it.breakpoints(original, Debugging.at(Debugging.line(original, "const text"), _ -> {}));
      it.launch();
      it.client().await(BreakpointEventArguments.class, e -> e.getBreakpoint().isVerified());
      it.evaluate("globalThis.isMapRead = true");
      it.client().stopped("breakpoint");
      assertThat(it.top().getSource().getPath()).isEqualTo(original.toString());
      it.go();
      assertThat(it.client().exited()).isZero();
    }
  }

  @Test
  void stopsOnEntryOfAModuleWithAMap() throws IOException {
    Path original = Files.writeString(folder.resolve("main.ts"), "let n: number = 1;\nn++;\n");
    Path main = folder.resolve("main.mjs");
    String map = "{\"version\":3,\"sources\":[\"main.ts\"],\"mappings\":\"AAAA;AACA\"}";
    String data = Base64.getEncoder().encodeToString(map.getBytes(StandardCharsets.UTF_8));
    Files.writeString(
        main, "let n = 1;\nn++;\n//# sourceMappingURL=data:application/json;base64," + data);
    try (Debugging it = new Debugging(main).with("stopOnEntry", true)) {
      Breakpoint[] set = it.breakpoints(original, Debugging.at(2, _ -> {}));
      it.launch();
      it.client().stopped("entry");
      it.go();
      assertThat(it.client().stopped("breakpoint").getHitBreakpointIds())
          .containsExactly(set[0].getId());
      assertThat(it.top().getSource().getPath()).isEqualTo(original.toString());
      it.go();
      assertThat(it.client().exited()).isZero();
    }
  }

  @Test
  void readsMapsWithinScriptsAndTextsWithinMaps() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    String data =
        Base64.getEncoder()
            .encodeToString(map("bundle:///greet.ts", true).getBytes(StandardCharsets.UTF_8));
    Files.writeString(
        out.resolve("greet.js"),
        MADE.replace("return text", "debugger; return text")
            + "//# sourceMappingURL=data:application/json;base64,"
            + data);
    try (Debugging it = Debugging.of(folder, PROGRAM).launch()) {
      it.client().stopped("pause");
      Source source = it.top().getSource();
      assertThat(source.getName()).isEqualTo("bundle:///greet.ts");
      assertThat(it.top().getLine()).isEqualTo(5);
      SourceArguments request = new SourceArguments();
      request.setSourceReference(source.getSourceReference());
      assertThat(get(it.server().source(request)).getContent()).isEqualTo(ORIGINAL);
      assertThat(get(it.server().loadedSources(new LoadedSourcesArguments())).getSources())
          .extracting(Source::getName)
          .contains("program.js", "greet.js", "bundle:///greet.ts");
    }
  }

  @Test
  void showsScriptsWithoutFiles() throws IOException {
    try (Debugging it =
        Debugging.of(folder, "eval('let hidden = 1;\\ndebugger;\\nhidden++');").launch()) {
      it.client().stopped("pause");
      Source source = it.top().getSource();
      SourceArguments request = new SourceArguments();
      request.setSourceReference(source.getSourceReference());
      assertThat(get(it.server().source(request)).getContent()).contains("let hidden = 1;");
    }
  }

  @Test
  void saysWhenAMapCannotBeRead() throws IOException {
    String code = "console.log(1);\n//# sourceMappingURL=missing.map\n";
    try (Debugging it = Debugging.of(folder, code).launch()) {
      assertThat(it.client().exited()).isZero();
      // It is read while the program runs, and may take longer than that.
      it.client().awaitOutput("console", "missing.map");
      assertThat(it.client().output("console")).contains("source map of");
    }
  }
}
