/** Tests of the HTTP/1 parser and of header blocks; no engine, no sockets. */
package dev.orrery.runtime.binding.http;
