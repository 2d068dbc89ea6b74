package dev.orrery.dap;

import static dev.orrery.dap.Client.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.lsp4j.debug.CompletionItem;
import org.eclipse.lsp4j.debug.CompletionsArguments;
import org.eclipse.lsp4j.debug.EvaluateResponse;
import org.eclipse.lsp4j.debug.SetExpressionArguments;
import org.eclipse.lsp4j.debug.SetVariableArguments;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.debug.VariablesArguments;
import org.eclipse.lsp4j.debug.VariablesArgumentsFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariablesTest {
  private static final String VALUES =
      """
      const outer = 'closed over';
      class Point {
        #secret = 9;
        constructor(x) { this.x = x; }
        get double() { return this.x * 2; }
      }
      function look() {
        let number = 1;
        const text = "it's";
        const list = Array.from({ length: 250_000 }, (_, i) => i);
        list.extra = 'named';
        const bytes = new Uint8Array(5000);
        const point = new Point(4);
        const object = { a: 1, 'b c': [1, { d: 2 }], get lazy() { return 42; } };
        const map = new Map([['k', 1]]);
        const big = 10n, nothing = null, error = new TypeError('bad');
        const fn = function named(a, b) { return a + b + outer; };
        debugger;
        return number;
      }
      console.log(look());
      """;

  @TempDir private static Path folder;

  /** For all who only look. */
  private static Debugging shared;

  @BeforeAll
  static void open() throws IOException {
    shared = stopped();
  }

  @AfterAll
  static void close() {
    shared.close();
  }

  private static Debugging stopped() throws IOException {
    Debugging it = Debugging.of(folder, VALUES).launch();
    it.client().stopped("pause");
    return it;
  }

  @Test
  void showsValuesOfAllKinds() {
    Debugging it = shared;
    int local = it.scope("Local").getVariablesReference();
    Map<String, String> values = it.values(local);
    assertThat(values)
        .contains(
            Map.entry("number", "1"),
            Map.entry("text", "'it\\'s'"),
            Map.entry("point", "Point {#secret: 9, x: 4}"),
            Map.entry("map", "Map(1) {'k' => 1}"),
            Map.entry("big", "10n"),
            Map.entry("nothing", "null"),
            Map.entry("error", "TypeError: bad"),
            Map.entry("fn", "ƒ named(a, b)"));
    assertThat(values.get("list")).startsWith("(250000) [0, 1, 2, ");
    assertThat(values.get("bytes")).startsWith("Uint8Array(5000) [0, 0, ");
    assertThat(values.get("object")).startsWith("{a: 1, b c: Array(2), lazy: ");
    Variable object = it.variable(local, "object");
    assertThat(object.getEvaluateName()).isEqualTo("object");
    Variable inner = it.variable(object.getVariablesReference(), "b c");
    assertThat(inner.getEvaluateName()).isEqualTo("object['b c']");
    Variable second = it.variable(inner.getVariablesReference(), "1");
    assertThat(second.getEvaluateName()).isEqualTo("object['b c'][1]");
    assertThat(second.getValue()).isEqualTo("{d: 2}");
    Variable point = it.variable(local, "point");
    assertThat(it.values(point.getVariablesReference())).containsEntry("#secret", "9");
  }

  @Test
  void asksGettersOnlyWhenTheyAreOpened() {
    Debugging it = shared;
    Variable object = it.variable(it.scope("Local").getVariablesReference(), "object");
    Variable lazy = it.variable(object.getVariablesReference(), "lazy");
    assertThat(lazy.getValue()).isEqualTo("(...)");
    assertThat(lazy.getPresentationHint().getLazy()).isTrue();
    assertThat(it.variables(lazy.getVariablesReference())[0].getValue()).isEqualTo("42");
  }

  private static Variable[] page(
      Debugging it, int reference, VariablesArgumentsFilter filter, Integer from, Integer count) {
    VariablesArguments request = new VariablesArguments();
    request.setVariablesReference(reference);
    request.setFilter(filter);
    request.setStart(from);
    request.setCount(count);
    return get(it.server().variables(request)).getVariables();
  }

  @Test
  void listsLongArraysInPages() {
    Debugging it = shared;
    Variable list = it.variable(it.scope("Local").getVariablesReference(), "list");
    assertThat(list.getIndexedVariables()).isEqualTo(250_000);
    int reference = list.getVariablesReference();
    Variable[] page = page(it, reference, VariablesArgumentsFilter.INDEXED, 200_000, 100);
    assertThat(page).hasSize(100);
    assertThat(page[0].getName()).isEqualTo("200000");
    assertThat(page[0].getValue()).isEqualTo("200000");
    assertThat(page[0].getEvaluateName()).isEqualTo("list[200000]");
    assertThat(page(it, reference, VariablesArgumentsFilter.NAMED, null, null))
        .extracting(Variable::getName)
        .contains("extra", "length")
        .doesNotContain("0");
  }

  @Test
  void groupsLongArraysForClientsWithoutPages() {
    Debugging it = shared;
    Variable list = it.variable(it.scope("Local").getVariablesReference(), "list");
    Variable[] groups = it.variables(list.getVariablesReference());
    assertThat(groups[24].getName()).isEqualTo("[240000 … 249999]");
    Variable[] smaller = it.variables(groups[24].getVariablesReference());
    assertThat(smaller[99].getName()).isEqualTo("[249900 … 249999]");
    Variable[] elements = it.variables(smaller[99].getVariablesReference());
    assertThat(elements[99].getValue()).isEqualTo("249999");
  }

  @Test
  void changesVariables() throws IOException {
    try (Debugging it = stopped()) {
      int local = it.scope("Local").getVariablesReference();
      SetVariableArguments request = new SetVariableArguments();
      request.setVariablesReference(local);
      request.setName("number");
      request.setValue("point.x + 38");
      assertThat(get(it.server().setVariable(request)).getValue()).isEqualTo("42");
      request.setVariablesReference(it.variable(local, "point").getVariablesReference());
      request.setName("x");
      request.setValue("{ y: 1 }");
      assertThat(get(it.server().setVariable(request)).getValue()).isEqualTo("{y: 1}");
      assertThat(it.evaluate("point.x.y").getResult()).isEqualTo("1");
      SetExpressionArguments expression = new SetExpressionArguments();
      expression.setExpression("point.x.y");
      expression.setValue("'new'");
      expression.setFrameId(it.top().getId());
      assertThat(get(it.server().setExpression(expression)).getValue()).isEqualTo("'new'");
      it.go();
      it.client().exited();
      assertThat(it.client().output("stdout")).isEqualTo("42\n");
    }
  }

  private static SetVariableArguments setting(int reference, String name, String value) {
    SetVariableArguments request = new SetVariableArguments();
    request.setVariablesReference(reference);
    request.setName(name);
    request.setValue(value);
    return request;
  }

  @Test
  void changesPropertiesNamedBySymbols() {
    Debugging it = shared;
    EvaluateResponse object = it.evaluate("globalThis.keyed = { [Symbol('s')]: 1 }");
    get(it.server().setVariable(setting(object.getVariablesReference(), "Symbol(s)", "2")));
    assertThat(it.evaluate("keyed").getResult()).isEqualTo("{Symbol(s): 2}");
  }

  @Test
  void saysWhatCannotBeChanged() {
    Debugging it = shared;
    int frozen = it.evaluate("Object.freeze({ a: 1 })").getVariablesReference();
    assertThatThrownBy(() -> get(it.server().setVariable(setting(frozen, "a", "2"))))
        .hasMessageContaining("TypeError");
    int point = it.evaluate("point").getVariablesReference();
    assertThatThrownBy(() -> get(it.server().setVariable(setting(point, "#secret", "2"))))
        .hasMessageContaining("Cannot set #secret: there is no such property");
    assertThat(it.evaluate("Object.keys(point)").getResult()).isEqualTo("(1) ['x']");
    int map = it.evaluate("map").getVariablesReference();
    int entries = it.variable(map, "[[Entries]]").getVariablesReference();
    int entry = it.variable(entries, "0").getVariablesReference();
    assertThat(it.values(entry)).containsEntry("value", "1");
    assertThatThrownBy(() -> get(it.server().setVariable(setting(entry, "value", "2"))))
        .hasMessageContaining("This cannot be changed.");
  }

  @Test
  void evaluates() throws IOException {
    try (Debugging it = stopped()) {
      EvaluateResponse object = it.evaluate("{ n: number, outer }");
      assertThat(object.getResult()).isEqualTo("{n: 1, outer: 'closed over'}");
      assertThat(it.values(object.getVariablesReference())).containsEntry("n", "1");
      assertThat(it.evaluate("fn", "hover").getResult()).isEqualTo("ƒ named(a, b)");
      assertThatThrownBy(() -> it.evaluate("number = 5", "hover")).hasMessageContaining("side");
      assertThat(it.evaluate("number", "watch").getResult()).isEqualTo("1");
      assertThatThrownBy(() -> it.evaluate("nothing.x"))
          .hasMessageContaining("TypeError: Cannot read properties of null (reading 'x')");
      it.go();
      it.client().exited();
    }
  }

  private static String[] completions(Debugging it, String text) {
    CompletionsArguments request = new CompletionsArguments();
    request.setText(text);
    request.setColumn(text.length() + 1);
    return Arrays.stream(get(it.server().completions(request)).getTargets())
        .map(CompletionItem::getLabel)
        .toArray(String[]::new);
  }

  @Test
  void completes() {
    Debugging it = shared;
    assertThat(completions(it, "1 + nu")).contains("number");
    assertThat(completions(it, "point.")).contains("x", "double");
    assertThat(completions(it, "text.toUp")).containsExactly("toUpperCase");
    assertThat(completions(it, "proc")).contains("process");
  }

  @Test
  void forgetsVariablesWhenTheProgramGoesOn() throws IOException {
    try (Debugging it = stopped()) {
      int local = it.scope("Local").getVariablesReference();
      EvaluateResponse kept = it.evaluate("point");
      it.next();
      assertThatThrownBy(() -> it.variables(local)).hasMessageContaining("gone");
      assertThat(it.values(kept.getVariablesReference())).containsEntry("x", "4");
    }
  }
}
