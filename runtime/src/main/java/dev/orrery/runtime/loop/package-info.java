/**
 * The event loop: phases, handles, requests, timers and the work pool, in libuv's order and words.
 *
 * <p>One thread, the one inside {@link dev.orrery.runtime.loop.EventLoop#run}, owns everything here;
 * other threads may only call {@code EventLoop.post}, {@code Async.send} and {@code
 * Poller.wakeup}. Nothing here knows JavaScript or Netty.
 */
package dev.orrery.runtime.loop;
