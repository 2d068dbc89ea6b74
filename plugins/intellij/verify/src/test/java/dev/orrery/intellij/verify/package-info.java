/** Tests of the packaged plugin. */
package dev.orrery.intellij.verify;
