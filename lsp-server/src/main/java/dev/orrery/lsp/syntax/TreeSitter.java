package dev.orrery.lsp.syntax;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * The functions of tree-sitter's C library that are used here; see its header {@code api.h}.
 *
 * <p>Pointers and numbers are all passed and returned as {@code long}, each in a register of its own,
 * of which a function reads what it needs; of a result only as many bits count as C says. So a few
 * shapes do for all functions, and linking one takes 10 ms. Structures are passed by value.
 */
final class TreeSitter {
  /** TSNode: start byte, row, column, alias; node; tree. */
  static final MemoryLayout NODE =
      MemoryLayout.structLayout(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);

  /** TSTreeCursor. */
  static final MemoryLayout CURSOR =
      MemoryLayout.structLayout(
          ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, MemoryLayout.paddingLayout(4));

  static final int UTF_16_LE = 1;
  static final int NAMED_SYMBOL = 0;

  /** A function that returns at once: the JVM need not prepare for a long absence. */
  private static final Linker.Option AT_ONCE = Linker.Option.critical(false);

  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup LIBRARY = NativeLibrary.load("tree-sitter");

  private static final MethodHandle NUMBERS =
      LINKER.downcallHandle(
          FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));
  private static final MethodHandle STEP =
      LINKER.downcallHandle(FunctionDescriptor.of(JAVA_LONG, JAVA_LONG), AT_ONCE);
  private static final MethodHandle TO_NODE =
      LINKER.downcallHandle(FunctionDescriptor.of(NODE, JAVA_LONG), AT_ONCE);
  private static final MethodHandle OF_NODE =
      LINKER.downcallHandle(FunctionDescriptor.of(JAVA_LONG, NODE), AT_ONCE);
  private static final MethodHandle TO_CURSOR =
      LINKER.downcallHandle(FunctionDescriptor.of(CURSOR, NODE), AT_ONCE);

  /** (cursor) → whether there is one. */
  static final MethodHandle CURSOR_CHILD = step("ts_tree_cursor_goto_first_child");

  static final MethodHandle CURSOR_NEXT = step("ts_tree_cursor_goto_next_sibling");
  static final MethodHandle CURSOR_PARENT = step("ts_tree_cursor_goto_parent");

  /** (cursor) → 16 bits. */
  static final MethodHandle CURSOR_FIELD = step("ts_tree_cursor_current_field_id");

  /** (allocator, cursor) → node. */
  static final MethodHandle CURSOR_NODE = bound(TO_NODE, "ts_tree_cursor_current_node");

  /** (allocator, tree) → node. */
  static final MethodHandle TREE_ROOT = bound(TO_NODE, "ts_tree_root_node");

  /** (allocator, node) → cursor. */
  static final MethodHandle CURSOR_NEW = bound(TO_CURSOR, "ts_tree_cursor_new");

  /** (node) → 16 bits. */
  static final MethodHandle NODE_SYMBOL = bound(OF_NODE, "ts_node_symbol");

  /** (node) → 32 bits. */
  static final MethodHandle NODE_END = bound(OF_NODE, "ts_node_end_byte");

  private static final MemorySegment PARSE = address("ts_parser_parse_string_encoding");
  private static final MemorySegment SYMBOL_NAME = address("ts_language_symbol_name");
  private static final MemorySegment SYMBOL_TYPE = address("ts_language_symbol_type");

  private TreeSitter() {}

  private static MemorySegment address(String name) {
    return LIBRARY.findOrThrow(name);
  }

  private static MethodHandle step(String name) {
    return bound(STEP, name);
  }

  private static MethodHandle bound(MethodHandle shape, String name) {
    return MethodHandles.insertArguments(shape, 0, address(name));
  }

  private static long call(MemorySegment function, long a, long b, long c, long d, long e) {
    try {
      return (long) NUMBERS.invokeExact(function, a, b, c, d, e);
    } catch (Throwable problem) {
      throw failure(problem);
    }
  }

  /** Calls a function that is not called often. */
  static long call(String name, long a, long b) {
    return call(address(name), a, b, 0, 0, 0);
  }

  /**
   * Parses a text of UTF-16 units.
   *
   * @param old the edited tree before, 0 if there is none
   * @return the tree, 0 if the parser has no language
   */
  static long parse(long parser, long old, MemorySegment text, long bytes) {
    return call(PARSE, parser, old, text.address(), bytes, UTF_16_LE);
  }

  /** The address of a symbol's name. */
  static long symbolName(long language, int symbol) {
    return call(SYMBOL_NAME, language, symbol, 0, 0, 0);
  }

  static int symbolType(long language, int symbol) {
    return (int) call(SYMBOL_TYPE, language, symbol, 0, 0, 0);
  }

  /** The TSLanguage of a grammar's library. */
  static long language(String grammar) {
    SymbolLookup library = NativeLibrary.load("tree-sitter-" + grammar);
    return call(library.findOrThrow("tree_sitter_" + grammar), 0, 0, 0, 0, 0);
  }

  /** Whether C means true. */
  static boolean isTrue(long result) {
    return (result & 0xFF) != 0;
  }

  /** What calls of functions may throw by their type, and never do. */
  static AssertionError failure(Throwable e) {
    return new AssertionError("tree-sitter", e);
  }
}
