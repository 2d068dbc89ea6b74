/** Tests. */
package dev.orrery.intellij.loop;
