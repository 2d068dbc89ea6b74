package dev.orrery.runtime.os;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Facts about the machine and its kernel. */
public final class PosixHost {

  /** The fields of uname(2). */
  public record Uname(
      String sysname, String nodename, String release, String version, String machine) {}

  /** One logical processor: megahertz, and milliseconds spent since the system started. */
  public record Cpu(
      String model, int speed, long user, long nice, long system, long idle, long irq) {}

  private static final int UNAME_FIELD_BYTES = 65;
  private static final int HOST_NAME_MAX = 256;
  private static final int CLOCK_BOOTTIME = 7;
  private static final long TICK_MILLIS = 10;

  private static final CFunction UNAME = new CFunction("uname");
  private static final CFunction GETHOSTNAME = new CFunction("gethostname");
  private static final CFunction GETLOADAVG = new CFunction("getloadavg");
  private static final CFunction CLOCK_GETTIME = new CFunction("clock_gettime");

  private PosixHost() {}

  public static Uname uname() {
    try (Scratch s = Scratch.push()) {
      MemorySegment result = s.zeroed(6 * UNAME_FIELD_BYTES);
      UNAME.check(s, "uv_os_uname", result.address());
      return new Uname(
          unameField(result, 0),
          unameField(result, 1),
          unameField(result, 2),
          unameField(result, 3),
          unameField(result, 4));
    }
  }

  private static String unameField(MemorySegment result, int index) {
    return utf8(Scratch.cBytes(result, (long) index * UNAME_FIELD_BYTES));
  }

  public static String hostname() {
    try (Scratch s = Scratch.push()) {
      MemorySegment name = s.zeroed(HOST_NAME_MAX);
      GETHOSTNAME.check(s, "uv_os_gethostname", name.address(), HOST_NAME_MAX);
      return utf8(Scratch.cBytes(name, 0));
    }
  }

  /** The load averages of 1, 5 and 15 minutes; zeros where the system has none. */
  public static double[] loadavg() {
    try (Scratch s = Scratch.push()) {
      MemorySegment averages = s.zeroed(24);
      GETLOADAVG.call(s, averages.address(), 3);
      double[] result = new double[3];
      for (int i = 0; i < result.length; i++) {
        result[i] = averages.get(JAVA_DOUBLE, 8L * i);
      }
      return result;
    }
  }

  /** Seconds since the system was started, sleep included. */
  public static double uptime() {
    try (Scratch s = Scratch.push()) {
      MemorySegment time = s.zeroed(16);
      CLOCK_GETTIME.check(s, "uv_uptime", CLOCK_BOOTTIME, time.address());
      return Scratch.i64(time, 0) + Math.floorDiv(Scratch.i64(time, 8), 10_000_000) / 100.0;
    }
  }

  /** A value of /proc/meminfo in bytes, or -1 when it is not there. */
  public static long memory(String key) {
    for (String line : procLines("/proc/meminfo")) {
      if (line.startsWith(key + ":")) {
        String number = line.substring(key.length() + 1).replace("kB", "").trim();
        return Long.parseLong(number) * 1024;
      }
    }
    return -1;
  }

  public static List<Cpu> cpus() {
    List<String> models = new ArrayList<>();
    List<Integer> speeds = new ArrayList<>();
    for (String line : procLines("/proc/cpuinfo")) {
      if (line.startsWith("model name")) {
        models.add(line.substring(line.indexOf(':') + 1).trim());
      } else if (line.startsWith("cpu MHz")) {
        speeds.add((int) Double.parseDouble(line.substring(line.indexOf(':') + 1).trim()));
      }
    }
    List<Cpu> cpus = new ArrayList<>();
    for (String line : procLines("/proc/stat")) {
      if (line.startsWith("cpu") && !line.startsWith("cpu ")) {
        String[] ticks = line.split(" +");
        int i = cpus.size();
        cpus.add(
            new Cpu(
                i < models.size() ? models.get(i) : "unknown",
                i < speeds.size() ? speeds.get(i) : 0,
                millis(ticks[1]),
                millis(ticks[2]),
                millis(ticks[3]),
                millis(ticks[4]),
                millis(ticks[6])));
      }
    }
    return cpus;
  }

  private static long millis(String ticks) {
    return Long.parseLong(ticks) * TICK_MILLIS;
  }

  private static List<String> procLines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
