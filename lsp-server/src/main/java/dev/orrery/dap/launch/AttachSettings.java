package dev.orrery.dap.launch;

import java.util.Map;

/**
 * A program that runs already.
 *
 * @param websocketAddress null if the address is to be found out
 * @param processId 0 if it is not known
 * @param restart whether to attach anew when the connection is lost
 * @param continueOnAttach whether a program that waits before its first line goes on without a stop
 */
public record AttachSettings(
    String address,
    int port,
    String websocketAddress,
    long processId,
    boolean restart,
    boolean continueOnAttach,
    int timeoutMs,
    CommonSettings common) {
  private static final int DEFAULT_PORT = 9229;
  private static final int DEFAULT_TIMEOUT_MS = 10_000;

  /**
   * Reads an attach request.
   *
   * @throws IllegalArgumentException with a sentence for people
   */
  public static AttachSettings of(Map<String, ?> arguments) {
    Settings settings = new Settings(arguments);
    return new AttachSettings(
        settings.text("address", "127.0.0.1"),
        settings.number("port", DEFAULT_PORT),
        settings.text("websocketAddress", null),
        settings.number("processId", 0),
        isRestart(settings),
        settings.flag("continueOnAttach", false),
        settings.number("timeout", DEFAULT_TIMEOUT_MS),
        CommonSettings.of(settings));
  }

  /** As an object it has delays and attempts of other adapters: it means yes. */
  private static boolean isRestart(Settings settings) {
    try {
      return settings.flag("restart", false);
    } catch (IllegalArgumentException _) {
      return true;
    }
  }

  /** What is attached to, for people. */
  public String title() {
    if (websocketAddress != null) {
      return websocketAddress;
    }
    return processId == 0 ? address + ":" + port : "process " + processId;
  }
}
