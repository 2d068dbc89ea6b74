package dev.orrery.lsp.syntax;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * The functions of tree-sitter's C library that are used here; see its header {@code api.h}.
 * Structures are passed by value, as C does it.
 */
final class TreeSitter {
  /** TSNode: start byte, row, column, alias; node; tree. */
  static final MemoryLayout NODE =
      MemoryLayout.structLayout(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);

  /** TSTreeCursor. */
  static final MemoryLayout CURSOR =
      MemoryLayout.structLayout(
          ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, MemoryLayout.paddingLayout(4));

  /** TSInputEdit: three bytes offsets, three points. */
  static final MemoryLayout EDIT = MemoryLayout.sequenceLayout(9, JAVA_INT);

  static final int UTF_16_LE = 1;
  static final int NAMED_SYMBOL = 0;
  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup LIBRARY = NativeLibrary.load("tree-sitter");

  static final MethodHandle PARSER_NEW = function("ts_parser_new", FunctionDescriptor.of(ADDRESS));
  static final MethodHandle PARSER_DELETE =
      function("ts_parser_delete", FunctionDescriptor.ofVoid(ADDRESS));
  static final MethodHandle PARSER_SET_LANGUAGE =
      function("ts_parser_set_language", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, ADDRESS));
  static final MethodHandle PARSER_PARSE =
      function(
          "ts_parser_parse_string_encoding",
          FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT));
  static final MethodHandle TREE_DELETE =
      function("ts_tree_delete", FunctionDescriptor.ofVoid(ADDRESS));
  static final MethodHandle TREE_EDIT =
      function("ts_tree_edit", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
  static final MethodHandle TREE_ROOT =
      function("ts_tree_root_node", FunctionDescriptor.of(NODE, ADDRESS));
  static final MethodHandle CURSOR_NEW =
      function("ts_tree_cursor_new", FunctionDescriptor.of(CURSOR, NODE));
  static final MethodHandle CURSOR_DELETE =
      function("ts_tree_cursor_delete", FunctionDescriptor.ofVoid(ADDRESS));
  static final MethodHandle CURSOR_NODE =
      quick("ts_tree_cursor_current_node", FunctionDescriptor.of(NODE, ADDRESS));
  static final MethodHandle CURSOR_FIELD =
      quick("ts_tree_cursor_current_field_id", FunctionDescriptor.of(JAVA_SHORT, ADDRESS));
  static final MethodHandle CURSOR_CHILD =
      quick("ts_tree_cursor_goto_first_child", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
  static final MethodHandle CURSOR_NEXT =
      quick("ts_tree_cursor_goto_next_sibling", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
  static final MethodHandle CURSOR_PARENT =
      quick("ts_tree_cursor_goto_parent", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
  static final MethodHandle NODE_SYMBOL =
      quick("ts_node_symbol", FunctionDescriptor.of(JAVA_SHORT, NODE));
  static final MethodHandle NODE_END =
      quick("ts_node_end_byte", FunctionDescriptor.of(JAVA_INT, NODE));
  static final MethodHandle SYMBOL_COUNT =
      function("ts_language_symbol_count", FunctionDescriptor.of(JAVA_INT, ADDRESS));
  static final MethodHandle SYMBOL_NAME =
      function("ts_language_symbol_name", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_SHORT));
  static final MethodHandle SYMBOL_TYPE =
      function("ts_language_symbol_type", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_SHORT));
  static final MethodHandle FIELD_COUNT =
      function("ts_language_field_count", FunctionDescriptor.of(JAVA_INT, ADDRESS));
  static final MethodHandle FIELD_NAME =
      function(
          "ts_language_field_name_for_id", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_SHORT));

  private TreeSitter() {}

  private static MethodHandle function(String name, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(LIBRARY.findOrThrow(name), descriptor);
  }

  /** A function that returns at once: the JVM need not prepare for a long absence. */
  private static MethodHandle quick(String name, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(
        LIBRARY.findOrThrow(name), descriptor, Linker.Option.critical(false));
  }

  /** The TSLanguage of a grammar's library. */
  static MemorySegment language(String grammar) {
    MethodHandle entry =
        LINKER.downcallHandle(
            NativeLibrary.load("tree-sitter-" + grammar).findOrThrow("tree_sitter_" + grammar),
            FunctionDescriptor.of(ADDRESS));
    try {
      return (MemorySegment) entry.invokeExact();
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /** What calls of functions may throw by their type, and never do. */
  static AssertionError failure(Throwable e) {
    return new AssertionError("tree-sitter", e);
  }
}
