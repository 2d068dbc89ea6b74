/** Tests of the package of the same name. */
package dev.orrery.protocol.local;
