/**
 * The commands of the Runtime domain by subject; {@link
 * dev.orrery.inspector.domain.RuntimeDomain} puts them together. JS thread only.
 */
package dev.orrery.inspector.domain.runtime;
