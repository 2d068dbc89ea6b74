/**
 * What TypeScript knows of a program: its language service runs in a process of its own, on Orrery
 * itself, and is asked through lines of JSON.
 *
 * <p>Threading: {@link dev.orrery.lsp.typescript.TypeScriptService} may be asked from any thread and
 * never waits; its state belongs to one thread of its own. A process has a thread that reads and one
 * that writes.
 */
package dev.orrery.lsp.typescript;
