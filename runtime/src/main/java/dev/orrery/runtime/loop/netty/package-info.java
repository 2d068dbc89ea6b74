/**
 * Sockets and pipes for the event loop: libuv's stream handles over Netty's epoll.
 *
 * <p>Netty is the poll phase and nothing more: {@link dev.orrery.runtime.loop.netty.NettyPoller}
 * waits, handles read and write their descriptors themselves. Loop thread only. Operations return
 * libuv's status, 0 or a negative errno; one that fails at once never calls back.
 */
package dev.orrery.runtime.loop.netty;
