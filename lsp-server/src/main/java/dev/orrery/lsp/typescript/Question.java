package dev.orrery.lsp.typescript;

import java.time.Duration;

/** What TypeScript can be asked, and how long that may take. */
public enum Question {
  COMPLETION("textDocument/completion", When.WARM, 5),
  COMPLETION_RESOLVE("completionItem/resolve", When.WARM, 5),
  SIGNATURE_HELP("textDocument/signatureHelp", When.WARM, 3),
  HOVER("textDocument/hover", When.WARM, 5),
  DOCUMENT_HIGHLIGHT("textDocument/documentHighlight", When.WARM, 3),
  DEFINITION("textDocument/definition", When.ANY, 30),
  TYPE_DEFINITION("textDocument/typeDefinition", When.ANY, 30),
  IMPLEMENTATION("textDocument/implementation", When.ANY, 30),
  REFERENCES("textDocument/references", When.ANY, 60),
  PREPARE_RENAME("textDocument/prepareRename", When.ANY, 30),
  RENAME("textDocument/rename", When.ANY, 60),
  DOCUMENT_SYMBOL("textDocument/documentSymbol", When.ANY, 60),
  WORKSPACE_SYMBOL("workspace/symbol", When.WARM, 30),
  CODE_ACTION("textDocument/codeAction", When.WARM, 5),
  CODE_ACTION_RESOLVE("codeAction/resolve", When.ANY, 30),
  FORMATTING("textDocument/formatting", When.ANY, 30),
  RANGE_FORMATTING("textDocument/rangeFormatting", When.ANY, 30),
  ON_TYPE_FORMATTING("textDocument/onTypeFormatting", When.WARM, 2),
  FOLDING_RANGE("textDocument/foldingRange", When.ANY, 60),
  SELECTION_RANGE("textDocument/selectionRange", When.ANY, 10),
  /** Ours: what is wrong with a document. */
  DIAGNOSTICS("orrery/diagnostics", When.WARM, 120);

  /** When an answer is of use. */
  enum When {
    /** The user types on: there is an answer at once or there is none. */
    WARM,
    /** The user has asked for it and may wait, even for the start. */
    ANY
  }

  private final String method;
  private final When when;
  private final Duration limit;

  Question(String method, When when, int limitSeconds) {
    this.method = method;
    this.when = when;
    this.limit = Duration.ofSeconds(limitSeconds);
  }

  public String method() {
    return method;
  }

  boolean needsWarmth() {
    return when == When.WARM;
  }

  Duration limit() {
    return limit;
  }
}
