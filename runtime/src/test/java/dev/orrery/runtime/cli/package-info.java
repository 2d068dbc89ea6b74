/** Tests that run whole programs. */
package dev.orrery.runtime.cli;
