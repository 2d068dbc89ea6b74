/**
 * HTTP/1 on the wire: an incremental parser, the reader and writer of header blocks, and their
 * binding. Everything here belongs to the loop thread of one runtime.
 */
package dev.orrery.runtime.binding.http;
