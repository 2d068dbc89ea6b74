/**
 * Syntax trees of JavaScript and TypeScript, from tree-sitter: tolerant of errors, and made anew from
 * the last one after an edit.
 *
 * <p>tree-sitter's own trees live in native memory and stay inside {@link
 * dev.orrery.lsp.syntax.SyntaxTrees}; what comes out is made of plain objects. Its jars are there for
 * their libraries alone: a call through their JNI takes 2 µs, one through java.lang.foreign 20 ns.
 *
 * <p>Threading: {@link dev.orrery.lsp.syntax.SyntaxTrees} belongs to one thread; trees and nodes are
 * immutable.
 */
package dev.orrery.lsp.syntax;
