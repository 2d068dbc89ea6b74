package dev.orrery.lsp.live;

/**
 * A figure at a place of a document.
 *
 * @param offset where that place is now
 * @param source what it was learnt from
 * @param stale whether the document is no longer what ran
 */
public record PlacedFigure(int offset, Figure figure, LiveSource source, boolean stale) {}
