package dev.orrery.lsp.live;

/**
 * An edge that touches a document.
 *
 * @param fromOffset where it was queued, -1 if in another file
 * @param toOffset where the function is defined, -1 if in another file
 */
public record PlacedEdge(Edge edge, int fromOffset, int toOffset) {}
