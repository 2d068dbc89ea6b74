/** Tests. */
package dev.orrery.intellij.install;
