/** The operating system as the bindings see it. Stateless: any thread may call it. */
package dev.orrery.runtime.os;
