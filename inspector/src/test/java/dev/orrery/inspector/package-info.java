/** The inspector from outside: programs run in this JVM, clients reach them by the port. */
package dev.orrery.inspector;
