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

  private final MemorySegment language;
  private final String[] symbols;
  private final boolean[] kept;
  private final boolean[] named;
  private final String[] fields;

  private Grammar(
      MemorySegment language, String[] symbols, boolean[] kept, boolean[] named, String[] fields) {
    this.language = language;
    this.symbols = symbols;
    this.kept = kept;
    this.named = named;
    this.fields = fields;
  }

  static Grammar load(Language language) {
    MemorySegment pointer = TreeSitter.language(language.grammar());
    try {
      int count = (int) TreeSitter.SYMBOL_COUNT.invokeExact(pointer);
      String[] symbols = new String[count];
      boolean[] named = new boolean[count];
      boolean[] kept = new boolean[count];
      for (int i = 0; i < count; i++) {
        symbols[i] = name((MemorySegment) TreeSitter.SYMBOL_NAME.invokeExact(pointer, (short) i));
        int type = (int) TreeSitter.SYMBOL_TYPE.invokeExact(pointer, (short) i);
        named[i] = type == TreeSitter.NAMED_SYMBOL;
        kept[i] = named[i] || TELLING.contains(symbols[i]);
      }
      String[] fields = new String[(int) TreeSitter.FIELD_COUNT.invokeExact(pointer) + 1];
      for (int i = 1; i < fields.length; i++) {
        fields[i] = name((MemorySegment) TreeSitter.FIELD_NAME.invokeExact(pointer, (short) i));
      }
      return new Grammar(pointer, symbols, kept, named, fields);
    } catch (Throwable e) {
      throw TreeSitter.failure(e);
    }
  }

  private static String name(MemorySegment pointer) {
    return pointer.reinterpret(MAX_NAME).getString(0).intern();
  }

  MemorySegment language() {
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
