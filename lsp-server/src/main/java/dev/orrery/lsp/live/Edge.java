package dev.orrery.lsp.live;

import dev.orrery.protocol.record.Site;

/**
 * Someone had a function called later.
 *
 * @param from where it was queued
 * @param to where the function is defined
 * @param count how often it has run
 */
public record Edge(Site from, Site to, Lane lane, long count) {}
