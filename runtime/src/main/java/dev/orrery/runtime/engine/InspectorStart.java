package dev.orrery.runtime.engine;

import dev.orrery.runtime.inspect.Inspector;
import dev.orrery.runtime.inspect.ListenAddress;
import java.util.List;
import java.util.Map;

/** What the command line wants of an inspector. */
public final class InspectorStart {
  private static final String INSPECT = "--inspect";
  private static final String BREAK = "--inspect-brk";
  private static final String WAIT = "--inspect-wait";
  private static final List<String> ADDRESSES = List.of("--inspect-port", INSPECT, WAIT, BREAK);

  private InspectorStart() {}

  /** Opens the port and waits for a client, as far as options say so; before the main script. */
  static void beforeMain(Environment env) {
    Map<String, Object> options = env.options();
    if (options.isEmpty() || ADDRESSES.stream().skip(1).noneMatch(name -> isOn(options, name))) {
      return;
    }
    Inspector inspector = env.inspection().inspector();
    if (!inspector.open(address(options))) {
      return;
    }
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

  /** Where the options have an inspector listen when one is started. */
  public static ListenAddress address(Map<String, Object> options) {
    ListenAddress address =
        new ListenAddress(ListenAddress.DEFAULT_HOST, ListenAddress.DEFAULT_PORT);
    if (options.get("--inspect-publish-uid") instanceof String places) {
      List<String> named = List.of(places.split(","));
      address =
          new ListenAddress(
              address.host(), address.port(), named.contains("stderr"), named.contains("http"));
    }
    for (String name : ADDRESSES) {
      if (options.get(name) instanceof String text) {
        address = ListenAddress.parse(text, address);
      }
    }
    return address;
  }
}
