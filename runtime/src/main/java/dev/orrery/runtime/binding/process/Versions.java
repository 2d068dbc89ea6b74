package dev.orrery.runtime.binding.process;

import dev.orrery.runtime.engine.EngineInfo;
import dev.orrery.runtime.engine.Js;
import java.util.Locale;

/** What the runtime says of itself and of the machine. */
public final class Versions {
  /** The Node version whose API Orrery has. */
  public static final String NODE = EngineInfo.NODE_VERSION;

  /** Orrery's own version. */
  public static final String ORRERY = "0.1.0";

  private Versions() {}

  static Object object() {
    Object versions = Js.object();
    Js.set(versions, "node", NODE.substring(1));
    Js.set(versions, "orrery", ORRERY);
    Js.set(versions, "java", Runtime.version().toString());
    Js.set(versions, "graaljs", "25.0.3");
    Js.set(versions, "modules", "137");
    Js.set(versions, "unicode", "16.0");
    return versions;
  }

  static Object release() {
    Object release = Js.object();
    Js.set(release, "name", "node");
    Js.set(release, "lts", "Krypton");
    return release;
  }

  /** Node's name of the processor architecture. */
  public static String arch() {
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return switch (arch) {
      case "amd64", "x86_64" -> "x64";
      case "aarch64" -> "arm64";
      default -> arch;
    };
  }

  /** Node's name of the operating system. */
  public static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return "win32";
    }
    return os.startsWith("mac") ? "darwin" : os;
  }
}
