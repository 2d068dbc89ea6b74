package dev.orrery.intellij.loop;

import dev.orrery.protocol.record.Site;

/**
 * A stream.
 *
 * @param name its class
 * @param state such as "flowing"
 * @param held what is in its buffers, in words
 * @param fill in per cent of the high water mark, of the fuller side
 * @param waiting whether its writer waits for drain
 * @param site where it was made, may be null
 */
public record StreamRow(
    String name, String state, String held, int fill, boolean waiting, String place, Site site) {}
