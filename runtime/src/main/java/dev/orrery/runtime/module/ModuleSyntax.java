package dev.orrery.runtime.module;

/** A cheap look at text: could it be a module at all? Spares most files a second parse. */
final class ModuleSyntax {
  private ModuleSyntax() {}

  /** False when none of the words that only modules can use at top level occurs. */
  static boolean mayBeModule(String code) {
    return code.contains("import") || code.contains("export") || code.contains("await");
  }
}
