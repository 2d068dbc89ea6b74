package dev.orrery.lsp.syntax;

import java.lang.foreign.MemorySegment;
import java.util.Set;

/** A language's TSLanguage and the names of its symbols and fields. Immutable. */
final class Grammar {
  /** Tokens that say more than their parent's type does. */
  private static final Set<String> TELLING =
      Set.of("async", "await", "static", "get", "set", "*", "default", "type");

  private static final int MAX_NAME = 256;

  /** What does not fit the grammar has this symbol. */
  private static final int ERROR = 0xFFFF;

  private final long language;
  private final String[] symbols;
  private final boolean[] kept;
  private final boolean[] named;
  private final String[] fields;

  private Grammar(
      long language, String[] symbols, boolean[] kept, boolean[] named, String[] fields) {
    this.language = language;
    this.symbols = symbols;
    this.kept = kept;
    this.named = named;
    this.fields = fields;
  }

  static Grammar load(Language language) {
    long pointer = TreeSitter.language(language.grammar());
    int count = (int) TreeSitter.call("ts_language_symbol_count", pointer, 0);
    String[] symbols = new String[count];
    boolean[] named = new boolean[count];
    boolean[] kept = new boolean[count];
    for (int i = 0; i < count; i++) {
      symbols[i] = name(TreeSitter.symbolName(pointer, i));
      named[i] = TreeSitter.symbolType(pointer, i) == TreeSitter.NAMED_SYMBOL;
      kept[i] = named[i] || TELLING.contains(symbols[i]);
    }
    String[] fields = new String[(int) TreeSitter.call("ts_language_field_count", pointer, 0) + 1];
    for (int i = 1; i < fields.length; i++) {
      fields[i] = name(TreeSitter.call("ts_language_field_name_for_id", pointer, i));
    }
    return new Grammar(pointer, symbols, kept, named, fields);
  }

  private static String name(long address) {
    return MemorySegment.ofAddress(address).reinterpret(MAX_NAME).getString(0).intern();
  }

  long language() {
    return language;
  }

  String symbol(int symbol) {
    return symbol == ERROR ? SyntaxNode.ERROR : symbols[symbol];
  }

  boolean isNamed(int symbol) {
    return symbol == ERROR || named[symbol];
  }

  /** Whether nodes of that symbol are worth an object even where they fill no field. */
  boolean isKept(int symbol) {
    return symbol == ERROR || kept[symbol];
  }

  /** Null for 0. */
  String field(int field) {
    return fields[field];
  }
}
