package dev.orrery.lsp.analysis;

import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.Text;
import java.util.List;

/** Facts of a snippet. */
public final class Sample {
  private Sample() {}

  /** Facts of CommonJS or module code. */
  public static Facts facts(String code) {
    return facts("file:///sample.js", code);
  }

  public static Facts facts(String uri, String code) {
    Analysis analysis = new Analysis();
    return analysis.facts(new Document(uri, "", 1, Text.of(code), false));
  }

  /** What each callback is handed to and by which role it runs: {@code setTimeout: timer}. */
  static List<String> roles(String code) {
    return facts(code).callbacks().stream()
        .map(callback -> callback.path() + ": " + callback.role().id())
        .toList();
  }
}
