/**
 * The domains of the protocol, one class each: which commands there are and what they do. Made anew
 * for every session. JS thread only.
 */
package dev.orrery.inspector.domain;
