/** Tests. */
package dev.orrery.intellij.arch;
