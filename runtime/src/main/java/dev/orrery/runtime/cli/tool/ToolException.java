package dev.orrery.runtime.cli.tool;

/** Why a tool cannot do what was asked, in words for the user. */
public final class ToolException extends Exception {
  ToolException(String message) {
    super(message);
  }
}
