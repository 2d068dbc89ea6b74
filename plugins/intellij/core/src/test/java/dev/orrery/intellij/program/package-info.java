/** Tests. */
package dev.orrery.intellij.program;
