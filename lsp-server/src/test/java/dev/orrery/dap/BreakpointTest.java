package dev.orrery.dap;

import static dev.orrery.dap.Client.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.BreakpointEventArguments;
import org.eclipse.lsp4j.debug.BreakpointLocation;
import org.eclipse.lsp4j.debug.BreakpointLocationsArguments;
import org.eclipse.lsp4j.debug.FunctionBreakpoint;
import org.eclipse.lsp4j.debug.OutputEventArguments;
import org.eclipse.lsp4j.debug.SetFunctionBreakpointsArguments;
import org.eclipse.lsp4j.debug.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakpointTest {
  private static final String LOOP =
      """
      let total = 0;
      function visit(i) {
        total += i; // visit
      }
      for (let i = 0; i < 10; i++) visit(i);
      console.log(total); // end
      """;

  @TempDir private Path folder;

  @Test
  void stopsWhereAConditionHolds() throws IOException {
    try (Debugging it = Debugging.of(folder, LOOP)) {
      Path file = folder.resolve("program.js");
      it.breakpoints(file, Debugging.at(it.line("// visit"), b -> b.setCondition("i === 7")));
      it.launch();
      it.client().stopped("breakpoint");
      assertThat(it.evaluate("i").getResult()).isEqualTo("7");
      it.go();
      it.client().exited();
    }
  }

  @Test
  void countsHits() throws IOException {
    try (Debugging it = Debugging.of(folder, LOOP)) {
      Path file = folder.resolve("program.js");
      it.breakpoints(
          file,
          Debugging.at(
              it.line("// visit"),
              b -> {
                b.setCondition("i % 2 === 0");
                b.setHitCondition(">= 4");
              }));
      it.launch();
      it.client().stopped("breakpoint");
      assertThat(it.evaluate("i").getResult()).isEqualTo("6");
      it.go();
      it.client().stopped("breakpoint");
      assertThat(it.evaluate("i").getResult()).isEqualTo("8");
      it.go();
      it.client().exited();
    }
  }

  @Test
  void refusesAHitCountThatMakesNoSense() throws IOException {
    try (Debugging it = Debugging.of(folder, LOOP).with("stopOnEntry", true).launch()) {
      it.client().stopped("entry");
      Path file = folder.resolve("program.js");
      Breakpoint[] set = it.breakpoints(file, Debugging.at(3, b -> b.setHitCondition("often")));
      assertThat(set[0].isVerified()).isFalse();
      assertThat(set[0].getMessage()).contains("is no hit count");
    }
  }

  @Test
  void writesMessages() throws IOException {
    try (Debugging it = Debugging.of(folder, LOOP)) {
      Path file = folder.resolve("program.js");
      it.breakpoints(
          file,
          Debugging.at(
              it.line("// visit"),
              b -> b.setLogMessage("i={i} { {a: [i, 'x']} } {missing} {\"\\n\".length}{")));
      it.launch();
      OutputEventArguments first =
          it.client().await(OutputEventArguments.class, e -> e.getCategory().equals("console"));
      assertThat(first.getOutput())
          .isEqualTo("i=0 { a: [ 0, 'x' ] } ReferenceError: missing is not defined 1{\n");
      assertThat(first.getLine()).isEqualTo(3);
      it.client().exited();
      assertThat(it.client().output("console").lines()).hasSize(10);
      assertThat(it.client().output("stdout")).isEqualTo("45\n");
    }
  }

  @Test
  void movesToWhereCodeIsAndTellsSoWhenItIsLoaded() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("other.js"), "\n\n// nothing\nexports.x = 1;\nexports.y = 2;\n");
    try (Debugging it = Debugging.of(folder, "require('./other.js');\nconsole.log('done');\n")) {
      Breakpoint[] set = it.breakpoints(other, Debugging.at(2, _ -> {}));
      it.launch();
      BreakpointEventArguments event = it.client().await(BreakpointEventArguments.class, _ -> true);
      assertThat(event.getBreakpoint().getId()).isEqualTo(set[0].getId());
      assertThat(event.getBreakpoint().isVerified()).isTrue();
      assertThat(event.getBreakpoint().getLine()).isEqualTo(4);
      it.client().stopped("breakpoint");
      assertThat(it.top().getSource().getPath()).isEqualTo(other.toString());
      assertThat(it.breakpoints(other, Debugging.at(4, _ -> {}))[0].isVerified()).isTrue();
      assertThat(it.breakpoints(other)).isEmpty();
      it.go();
      it.client().exited();
    }
  }

  @Test
  void stopsInFilesOfAnyName() throws IOException {
    Path odd = Files.createDirectories(folder.resolve("über uns #1")).resolve("[id] 100% é+.mjs");
    Files.writeString(odd, "const one = 1;\nexport const two = one + 1; // here\n");
    String code = "import(require('url').pathToFileURL(process.argv[2]));";
    try (Debugging it = Debugging.of(folder, code).with("args", List.of(odd.toString()))) {
      it.breakpoints(odd, Debugging.at(2, _ -> {}));
      it.launch();
      it.client().stopped("breakpoint");
      assertThat(it.top().getSource().getPath()).isEqualTo(odd.toString());
      assertThat(it.top().getSource().getSourceReference()).isNull();
      it.go();
      assertThat(it.client().exited()).isZero();
    }
  }

  @Test
  void tellsWhereBreakpointsCanBe() throws IOException {
    try (Debugging it = Debugging.of(folder, LOOP).with("stopOnEntry", true).launch()) {
      it.client().stopped("entry");
      BreakpointLocationsArguments request = new BreakpointLocationsArguments();
      Source source = new Source();
      source.setPath(folder.resolve("program.js").toString());
      request.setSource(source);
      request.setLine(5);
      BreakpointLocation[] places = get(it.server().breakpointLocations(request)).getBreakpoints();
      assertThat(places).extracting(BreakpointLocation::getLine).containsOnly(5);
      assertThat(places).extracting(BreakpointLocation::getColumn).contains(14, 19, 26, 30);
    }
  }

  @Test
  void stopsAtCallsOfFunctions() throws IOException {
    String code =
        """
        globalThis.greet = function greet(name) {
          return 'hello ' + name;
        };
        debugger;
        greet('world');
        """;
    try (Debugging it = Debugging.of(folder, code).launch()) {
      it.client().stopped("pause");
      FunctionBreakpoint wanted = new FunctionBreakpoint();
      wanted.setName("greet");
      FunctionBreakpoint unknown = new FunctionBreakpoint();
      unknown.setName("nobody");
      SetFunctionBreakpointsArguments request = new SetFunctionBreakpointsArguments();
      request.setBreakpoints(new FunctionBreakpoint[] {wanted, unknown});
      Breakpoint[] set = get(it.server().setFunctionBreakpoints(request)).getBreakpoints();
      assertThat(set[0].isVerified()).isTrue();
      assertThat(set[1].isVerified()).isFalse();
      it.go();
      assertThat(it.client().stopped("function breakpoint").getHitBreakpointIds())
          .containsExactly(set[0].getId());
      assertThat(it.top().getName()).isEqualTo("greet");
    }
  }
}
