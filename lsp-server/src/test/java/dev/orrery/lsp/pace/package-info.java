/** How fast the language server is: run by hand, not by JUnit. */
package dev.orrery.lsp.pace;
