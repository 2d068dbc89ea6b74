/**
 * What sockets, pipes and terminals have in common as seen from JavaScript: Node's LibuvStreamWrap.
 * Loop thread only.
 */
package dev.orrery.runtime.binding.stream;
