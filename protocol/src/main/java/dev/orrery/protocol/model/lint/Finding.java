package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.record.Site;

/**
 * Something a lint has found.
 *
 * @param lint its id, such as late-timer
 * @param sentence what it is, with numbers
 * @param site where in the program, may be null
 * @param doc the page that explains it
 * @param count how many times it was seen there; the sentence tells of the worst
 */
public record Finding(
    String lint, Severity severity, String sentence, Site site, String doc, long count) {}
