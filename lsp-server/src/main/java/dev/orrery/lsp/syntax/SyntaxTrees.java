package dev.orrery.lsp.syntax;

import static java.lang.foreign.ValueLayout.JAVA_CHAR_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.orrery.lsp.document.Text;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parses documents, and keeps the native trees of those parsed last, so that the next version of one
 * takes only what has changed. Belongs to one thread.
 */
public final class SyntaxTrees implements AutoCloseable {
  /** A tree takes some ten times its text. */
  private static final long MAX_UNITS = 2 << 20;

  private final Map<Language, Grammar> grammars = new EnumMap<>(Language.class);
  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final long parser;
  private long units;

  /** @param pointer the native tree */
  private record Kept(SyntaxTree tree, long pointer) {}

  public SyntaxTrees() {
    parser = TreeSitter.call("ts_parser_new", 0, 0);
  }

  /**
   * The syntax of a document's text.
   *
   * @param uri which document it is a version of
   */
  public SyntaxTree parse(String uri, Language language, Text text) {
    Kept old = kept.get(uri);
    if (old != null && old.tree.language() == language) {
      if (old.tree.text().content().equals(text.content())) {
        return old.tree;
      }
    } else if (old != null) {
      forget(uri);
      old = null;
    }
    Grammar grammar = grammars.computeIfAbsent(language, Grammar::load);
    long pointer = parse(grammar, old, text);
    forget(uri);
    SyntaxTree tree = new SyntaxTree(language, text, TreeBuilder.build(grammar, pointer));
    keep(uri, new Kept(tree, pointer));
    return tree;
  }

  /** How much text the native trees are of. */
  long keptUnits() {
    return units;
  }

  /** Releases what is kept of a document. */
  public void forget(String uri) {
    Kept old = kept.remove(uri);
    if (old != null) {
      release(old);
    }
  }

  private void keep(String uri, Kept entry) {
    kept.put(uri, entry);
    units += entry.tree.text().length();
    Iterator<Map.Entry<String, Kept>> oldest = kept.entrySet().iterator();
    while (units > MAX_UNITS && kept.size() > 1) {
      Kept dropped = oldest.next().getValue();
      oldest.remove();
      release(dropped);
    }
  }

  private void release(Kept entry) {
    units -= entry.tree.text().length();
    TreeSitter.call("ts_tree_delete", entry.pointer, 0);
  }

  private long parse(Grammar grammar, Kept old, Text text) {
    long known = TreeSitter.call("ts_parser_set_language", parser, grammar.language());
    if (!TreeSitter.isTrue(known)) {
      throw new IllegalStateException("tree-sitter does not take this grammar");
    }
    try (Arena arena = Arena.ofConfined()) {
      long before = 0;
      if (old != null) {
        before = old.pointer;
        TreeSitter.call("ts_tree_edit", before, edit(old.tree.text(), text, arena).address());
      }
      return TreeSitter.parse(parser, before, units(text, arena), text.length() * 2L);
    }
  }

  private static MemorySegment units(Text text, Arena arena) {
    MemorySegment segment = arena.allocate(Math.max(2, text.length() * 2L), 2);
    char[] chars = text.content().toCharArray();
    MemorySegment.copy(
        chars, 0, segment, JAVA_CHAR_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 0, chars.length);
    return segment;
  }

  /** What became of a text, as one change, TSInputEdit: all between what both begin and end with. */
  private static MemorySegment edit(Text before, Text after, Arena arena) {
    String old = before.content();
    String now = after.content();
    int shorter = Math.min(old.length(), now.length());
    int start = 0;
    while (start < shorter && old.charAt(start) == now.charAt(start)) {
      start++;
    }
    int tail = 0;
    while (tail < shorter - start
        && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
      tail++;
    }
    int oldEnd = old.length() - tail;
    int newEnd = now.length() - tail;
    return arena.allocateFrom(
        JAVA_INT,
        start * 2,
        oldEnd * 2,
        newEnd * 2,
        before.line(start),
        before.column(start) * 2,
        before.line(oldEnd),
        before.column(oldEnd) * 2,
        after.line(newEnd),
        after.column(newEnd) * 2);
  }

  /** Releases everything. */
  @Override
  public void close() {
    kept.values().forEach(this::release);
    kept.clear();
    TreeSitter.call("ts_parser_delete", parser, 0);
  }
}
