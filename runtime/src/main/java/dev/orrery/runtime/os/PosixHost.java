package dev.orrery.runtime.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Facts about the machine and its kernel, from /proc and /sys: reading a small file costs less than
 * starting the native linker.
 */
public final class PosixHost {

  /** The fields of uname(2). */
  public record Uname(
      String sysname, String nodename, String release, String version, String machine) {}

  /** One logical processor: megahertz, and milliseconds spent since the system started. */
  public record Cpu(
      String model, int speed, long user, long nice, long system, long idle, long irq) {}

  private static final long TICK_MILLIS = 10;

  private PosixHost() {}

  public static Uname uname() {
    return new Uname(
        kernel("ostype"), hostname(), kernel("osrelease"), kernel("version"), machine());
  }

  public static String hostname() {
    return kernel("hostname");
  }

  private static String machine() {
    String arch = System.getProperty("os.arch");
    return arch.equals("amd64") ? "x86_64" : arch;
  }

  private static String kernel(String name) {
    List<String> lines = lines("/proc/sys/kernel/" + name);
    return lines.isEmpty() ? "unknown" : lines.getFirst();
  }

  /** The load averages of 1, 5 and 15 minutes; zeros where the system has none. */
  public static double[] loadavg() {
    double[] result = new double[3];
    for (String line : lines("/proc/loadavg")) {
      String[] numbers = line.split(" ");
      for (int i = 0; i < result.length; i++) {
        result[i] = Double.parseDouble(numbers[i]);
      }
    }
    return result;
  }

  /** Seconds since the system was started, sleep included. */
  public static double uptime() {
    List<String> lines = lines("/proc/uptime");
    return lines.isEmpty() ? 0 : Double.parseDouble(lines.getFirst().split(" ")[0]);
  }

  /** A value of /proc/meminfo in bytes, or -1 when it is not there. */
  public static long memory(String key) {
    for (String line : lines("/proc/meminfo")) {
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
    for (String line : lines("/proc/cpuinfo")) {
      if (line.startsWith("model name")) {
        models.add(line.substring(line.indexOf(':') + 1).trim());
      } else if (line.startsWith("cpu MHz")) {
        speeds.add((int) Double.parseDouble(line.substring(line.indexOf(':') + 1).trim()));
      }
    }
    List<Cpu> cpus = new ArrayList<>();
    for (String line : lines("/proc/stat")) {
      if (line.startsWith("cpu") && !line.startsWith("cpu ")) {
        String[] ticks = line.split(" +");
        int i = cpus.size();
        cpus.add(
            new Cpu(
                i < models.size() ? models.get(i) : "unknown",
                currentSpeed(ticks[0], i < speeds.size() ? speeds.get(i) : 0),
                millis(ticks[1]),
                millis(ticks[2]),
                millis(ticks[3]),
                millis(ticks[4]),
                millis(ticks[6])));
      }
    }
    return cpus;
  }

  private static int currentSpeed(String cpu, int fallback) {
    List<String> kilohertz = lines("/sys/devices/system/cpu/" + cpu + "/cpufreq/scaling_cur_freq");
    return kilohertz.isEmpty() ? fallback : Integer.parseInt(kilohertz.getFirst().trim()) / 1000;
  }

  private static long millis(String ticks) {
    return Long.parseLong(ticks) * TICK_MILLIS;
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      return List.of();
    }
  }
}
