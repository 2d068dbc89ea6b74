package dev.orrery.lsp.syntax;

/** The grammars there are. */
public enum Language {
  /** With JSX. */
  JAVASCRIPT("javascript"),
  TYPESCRIPT("typescript"),
  TSX("tsx");

  private final String grammar;

  Language(String grammar) {
    this.grammar = grammar;
  }

  /** Its name in tree-sitter. */
  String grammar() {
    return grammar;
  }

  /**
   * The language of a document, by its name and else by what the client calls it.
   *
   * @return null if it is none of ours
   */
  public static Language of(String uri, String id) {
    int dot = uri.lastIndexOf('.');
    Language named =
        switch (dot < 0 ? "" : uri.substring(dot + 1)) {
          case "js", "mjs", "cjs", "jsx" -> JAVASCRIPT;
          case "ts", "mts", "cts" -> TYPESCRIPT;
          case "tsx" -> TSX;
          default -> null;
        };
    if (named != null) {
      return named;
    }
    return switch (id == null ? "" : id) {
      case "javascript", "javascriptreact" -> JAVASCRIPT;
      case "typescript" -> TYPESCRIPT;
      case "typescriptreact" -> TSX;
      default -> null;
    };
  }
}
