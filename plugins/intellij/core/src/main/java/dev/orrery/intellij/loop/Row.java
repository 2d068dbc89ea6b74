package dev.orrery.intellij.loop;

import dev.orrery.protocol.record.Site;

/**
 * Something that waits, is under way or is open.
 *
 * @param kind such as "timer"
 * @param name what the user knows it by
 * @param state in a word or two, may be empty
 * @param place the site in words, may be empty
 * @param site where in the program, may be null
 */
public record Row(String kind, String name, String state, String place, Site site) {}
