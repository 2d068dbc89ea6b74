/** Tests. */
package dev.orrery.intellij.browser;
