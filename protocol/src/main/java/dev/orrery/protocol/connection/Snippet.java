package dev.orrery.protocol.connection;

/** A small program, in text. {@code module}: an ES module rather than CommonJS. */
public record Snippet(String code, boolean module) {
  /** The name of the file it is run from. */
  public String fileName() {
    return module ? "program.mjs" : "program.js";
  }
}
