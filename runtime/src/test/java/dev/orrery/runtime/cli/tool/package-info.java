/** Tests of the package of the same name. */
package dev.orrery.runtime.cli.tool;
