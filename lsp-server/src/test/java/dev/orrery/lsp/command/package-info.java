/** Tests of the commands. */
package dev.orrery.lsp.command;
