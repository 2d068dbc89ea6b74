/**
 * The call hierarchy: who calls a function, and who has it called later; from the file, and from what
 * programs did.
 *
 * <p>Threading: everything runs on the thread of the facts.
 */
package dev.orrery.lsp.handler.calls;
