/**
 * What an inspector and the runtime it inspects need of each other. The runtime finds an inspector by
 * {@link java.util.ServiceLoader} when a program is to be debugged, and loads none of these classes
 * before. Threads: each method says which one may call it; "JS thread" is the one that runs loop and
 * program.
 */
package dev.orrery.runtime.inspect;
