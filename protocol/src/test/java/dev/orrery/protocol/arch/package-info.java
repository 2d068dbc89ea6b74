/** The rules of this module's source tree. */
package dev.orrery.protocol.arch;
