/** The Network domain: what the program sends and receives. JS thread only. */
package dev.orrery.inspector.domain.network;
