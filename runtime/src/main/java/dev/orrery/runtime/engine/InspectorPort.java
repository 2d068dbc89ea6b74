package dev.orrery.runtime.engine;

import dev.orrery.runtime.inspect.Inspector;
import dev.orrery.runtime.inspect.ListenAddress;
import java.util.List;
import java.util.Map;

/**
 * Where the inspector listens or would listen: as the options have it until the program or an open
 * port says otherwise. One for each environment. JS thread only, but for {@link #openSoon}.
 */
public final class InspectorPort {
  private static final String INSPECT = "--inspect";
  private static final String BREAK = "--inspect-brk";
  private static final String WAIT = "--inspect-wait";
  private static final List<String> STARTING = List.of(INSPECT, WAIT, BREAK);

  private final Environment env;
  private ListenAddress address;

  private InspectorPort(Environment env) {
    this.env = env;
    this.address = address(env.options());
  }

  /** The environment's. */
  public static InspectorPort of(Environment env) {
    return env.attachment(InspectorPort.class, InspectorPort::new);
  }

  private static ListenAddress address(Map<String, Object> options) {
    ListenAddress address =
        new ListenAddress(ListenAddress.DEFAULT_HOST, ListenAddress.DEFAULT_PORT);
    if (options.get("--inspect-publish-uid") instanceof String places) {
      List<String> named = List.of(places.split(","));
      address =
          new ListenAddress(
              address.host(), address.port(), named.contains("stderr"), named.contains("http"));
    }
    for (String name : List.of("--inspect-port", INSPECT, WAIT, BREAK)) {
      if (options.get(name) instanceof String text) {
        address = ListenAddress.parse(text, address);
      }
    }
    return address;
  }

  /** Opens the port and waits for a client, as far as options say so; before the main script. */
  static void openBeforeMain(Environment env) {
    Map<String, Object> options = env.options();
    if (STARTING.stream().noneMatch(name -> isOn(options, name))) {
      return;
    }
    if (!of(env).open()) {
      return;
    }
    Inspector inspector = env.inspection().inspector();
    boolean stops = isOn(options, BREAK);
    if (stops || isOn(options, WAIT)) {
      inspector.waitForDebugger();
    }
    if (stops) {
      inspector.pauseOnStart();
    }
  }

  private static boolean isOn(Map<String, Object> options, String name) {
    return options.get(name) instanceof Object value && value != Boolean.FALSE;
  }

  /**
   * Opens the port unless it is open, as soon as the program can be interrupted. For a signal's
   * thread.
   */
  public static void openSoon(Environment env) {
    env.postOrGate(() -> of(env).open());
    env.interrupt(() -> of(env).open());
  }

  /** Opens the port unless it is open; returns whether it is. */
  public boolean open() {
    Inspector inspector = env.inspection().inspector();
    if (inspector.url() != null) {
      return true;
    }
    boolean isOpen = inspector.open(address);
    if (isOpen) {
      setPort(inspector.port());
    }
    return isOpen;
  }

  public int port() {
    return address.port();
  }

  public void setPort(int port) {
    address = address.with(address.host(), port);
  }

  public void setHost(String host) {
    address = address.with(host, address.port());
  }
}
