package dev.orrery.lsp.syntax;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** Makes nodes of a native tree, by one walk through it. */
final class TreeBuilder {
  private static final int BYTES_PER_UNIT = 2;

  private final Grammar grammar;
  private final long cursor;
  private final SegmentAllocator node;

  private TreeBuilder(Grammar grammar, long tree, Arena arena) throws Throwable {
    this.grammar = grammar;
    // One piece of memory takes every node that is returned.
    this.node = SegmentAllocator.prefixAllocator(arena.allocate(TreeSitter.NODE));
    MemorySegment root =
        (MemorySegment) TreeSitter.TREE_ROOT.invokeExact((SegmentAllocator) arena, tree);
    MemorySegment at =
        (MemorySegment) TreeSitter.CURSOR_NEW.invokeExact((SegmentAllocator) arena, root);
    this.cursor = at.address();
  }

  static SyntaxNode build(Grammar grammar, long tree) {
    try (Arena arena = Arena.ofConfined()) {
      TreeBuilder builder = new TreeBuilder(grammar, tree, arena);
      try {
        return builder.walk();
      } finally {
        TreeSitter.call("ts_tree_cursor_delete", builder.cursor, 0);
      }
    } catch (Throwable e) {
      throw TreeSitter.failure(e);
    }
  }

  private SyntaxNode walk() throws Throwable {
    SyntaxNode root = read(null);
    SyntaxNode parent = root;
    if (!TreeSitter.isTrue((long) TreeSitter.CURSOR_CHILD.invokeExact(cursor))) {
      return root;
    }
    while (true) {
      SyntaxNode child = read(parent);
      // Tokens have nothing below.
      if (child != null && TreeSitter.isTrue((long) TreeSitter.CURSOR_CHILD.invokeExact(cursor))) {
        parent = child;
        continue;
      }
      while (!TreeSitter.isTrue((long) TreeSitter.CURSOR_NEXT.invokeExact(cursor))) {
        long _ = (long) TreeSitter.CURSOR_PARENT.invokeExact(cursor);
        if (parent == root) {
          return root;
        }
        parent = parent.parent();
      }
    }
  }

  /** The node the cursor is at, or null for a token that says nothing. */
  private SyntaxNode read(SyntaxNode parent) throws Throwable {
    MemorySegment at = (MemorySegment) TreeSitter.CURSOR_NODE.invokeExact(node, cursor);
    int symbol = (int) (long) TreeSitter.NODE_SYMBOL.invokeExact(at) & 0xFFFF;
    int field = (int) (long) TreeSitter.CURSOR_FIELD.invokeExact(cursor) & 0xFFFF;
    if (parent != null && field == 0 && !grammar.isKept(symbol)) {
      return null;
    }
    int start = at.get(JAVA_INT, 0) / BYTES_PER_UNIT;
    int end = (int) (long) TreeSitter.NODE_END.invokeExact(at) / BYTES_PER_UNIT;
    return new SyntaxNode(
        grammar.symbol(symbol), grammar.field(field), grammar.isNamed(symbol), start, end, parent);
  }
}
