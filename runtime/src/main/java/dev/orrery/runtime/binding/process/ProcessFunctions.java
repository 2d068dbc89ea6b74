package dev.orrery.runtime.binding.process;

import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.Handle;
import dev.orrery.runtime.loop.HandleType;
import dev.orrery.runtime.loop.Request;
import dev.orrery.runtime.os.Errno;
import dev.orrery.runtime.os.PosixHost;
import dev.orrery.runtime.os.PosixPath;
import dev.orrery.runtime.os.PosixProcess;
import dev.orrery.runtime.os.PosixUser;
import dev.orrery.runtime.os.SystemException;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Functions behind the methods of process; arguments have been validated in JavaScript. */
final class ProcessFunctions {
  private static final int PAGE_BYTES = 4096;

  private ProcessFunctions() {}

  static void install(BindingTarget target, Environment env) {
    directories(target, env);
    clocks(target, env);
    usage(target, env);
    users(target);
    target.function(
        "kill",
        2,
        (_, args) -> {
          int pid = Js.integer(args, 0);
          int signal = Js.integer(args, 1);
          if (endsItself(env, pid, signal)) {
            env.endProfiles();
          }
          PosixProcess.kill(pid, signal);
          return null;
        });
    target.function("getppid", 0, (_, _) -> PosixProcess.getppid());
    target.function(
        "abort",
        0,
        (_, _) -> {
          PosixProcess.kill(PosixProcess.getpid(), 6);
          return null;
        });
    target.function(
        "setTimeZone",
        1,
        (_, args) -> {
          env.setTimeZone(Js.str(args, 0));
          return null;
        });
    target.function(
        "collectGarbage",
        0,
        (_, _) -> {
          System.gc();
          return null;
        });
    target.function("activeResources", 0, (_, _) -> Js.array(activeResources(env)));
  }

  /** Whether a signal most likely ends this process: it watches none. */
  private static boolean endsItself(Environment env, int pid, int signal) {
    int own = PosixProcess.getpid();
    return signal > 0
        && (pid == own || pid == -own || pid == 0 || pid == -1)
        && env.loop().handles().stream()
            .noneMatch(handle -> handle.type() == HandleType.SIGNAL && handle.isActive());
  }

  private static void directories(BindingTarget target, Environment env) {
    target.function("cwd", 0, (_, _) -> env.cwd());
    target.function(
        "chdir",
        1,
        (_, args) -> {
          String given = Js.str(args, 0);
          Path path = Path.of(env.resolvePath(given));
          if (!Files.isDirectory(path)) {
            Errno why = Files.exists(path) ? Errno.ENOTDIR : Errno.ENOENT;
            throw new SystemException(why, "chdir").path(env.cwd()).dest(given);
          }
          String real = path.toRealPath().toString();
          if (env.config().ownsProcess()) {
            PosixProcess.chdir(PosixPath.of(real));
          }
          env.setCwd(real);
          return null;
        });
    target.function("umask", 1, (_, args) -> PosixProcess.umask(Js.integer(args, 0)));
  }

  private static void clocks(BindingTarget target, Environment env) {
    target.function("uptime", 0, (_, _) -> env.uptimeNanos() / 1e9);
    target.function(
        "hrtime",
        0,
        (_, _) -> {
          long now = System.nanoTime();
          return Js.array((double) (now / 1_000_000_000), (double) (now % 1_000_000_000));
        });
    target.function("hrtimeBigInt", 0, (_, _) -> Js.bigInt(System.nanoTime()));
  }

  private static void usage(BindingTarget target, Environment env) {
    target.function(
        "memoryUsage",
        0,
        (_, _) -> {
          var heap = ManagementFactory.getMemoryMXBean();
          long external = 0;
          for (var pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
            external += pool.getMemoryUsed();
          }
          return Js.array(
              residentBytes(),
              heap.getHeapMemoryUsage().getCommitted(),
              heap.getHeapMemoryUsage().getUsed(),
              heap.getNonHeapMemoryUsage().getUsed(),
              external);
        });
    target.function("heapLimit", 0, (_, _) -> Runtime.getRuntime().maxMemory());
    target.function("rss", 0, (_, _) -> residentBytes());
    target.function(
        "resourceUsage", 1, (_, args) -> numbers(PosixProcess.getrusage(Js.integer(args, 0))));
    target.function("freeMemory", 0, (_, _) -> PosixHost.memory("MemAvailable"));
  }

  private static Object numbers(long[] values) {
    Object[] boxed = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      boxed[i] = (double) values[i];
    }
    return Js.array(boxed);
  }

  private static long residentBytes() throws IOException {
    String statm = Files.readString(Path.of("/proc/self/statm"), StandardCharsets.US_ASCII);
    return Long.parseLong(statm.split(" ")[1]) * PAGE_BYTES;
  }

  private static void users(BindingTarget target) {
    target.function("getuid", 0, (_, _) -> PosixUser.getuid());
    target.function("geteuid", 0, (_, _) -> PosixUser.geteuid());
    target.function("getgid", 0, (_, _) -> PosixUser.getgid());
    target.function("getegid", 0, (_, _) -> PosixUser.getegid());
    target.function(
        "getgroups",
        0,
        (_, _) -> {
          List<Object> groups = new ArrayList<>();
          for (int group : PosixUser.getgroups()) {
            groups.add(group);
          }
          return Js.array(groups);
        });
    target.function("setuid", 1, (_, args) -> run(() -> PosixUser.setuid(userId(args[0]))));
    target.function("seteuid", 1, (_, args) -> run(() -> PosixUser.seteuid(userId(args[0]))));
    target.function("setgid", 1, (_, args) -> run(() -> PosixUser.setgid(groupId(args[0]))));
    target.function("setegid", 1, (_, args) -> run(() -> PosixUser.setegid(groupId(args[0]))));
    target.function(
        "setgroups",
        1,
        (_, args) ->
            run(
                () ->
                    PosixUser.setgroups(
                        Js.listOf(args[0]).stream()
                            .mapToInt(ProcessFunctions::groupId)
                            .toArray())));
    target.function(
        "initgroups",
        2,
        (_, args) ->
            run(
                () ->
                    PosixUser.initgroups(
                        Js.str(args, 0).getBytes(StandardCharsets.UTF_8), groupId(args[1]))));
    // -1 when there is no such user or group.
    target.function("userId", 1, (_, args) -> userId(args[0]));
    target.function("groupId", 1, (_, args) -> groupId(args[0]));
  }

  private static Object run(Runnable action) {
    action.run();
    return null;
  }

  private static int userId(Object idOrName) {
    if (!Js.isString(idOrName)) {
      return Js.toInt(idOrName);
    }
    var account = PosixUser.accountOf(Js.toJava(idOrName).getBytes(StandardCharsets.UTF_8));
    return account == null ? -1 : account.uid();
  }

  private static int groupId(Object idOrName) {
    return Js.isString(idOrName)
        ? PosixUser.groupId(Js.toJava(idOrName).getBytes(StandardCharsets.UTF_8))
        : Js.toInt(idOrName);
  }

  /** Handles that serve timers and immediates, which are told by themselves. */
  private static boolean isInternal(HandleType type) {
    return switch (type) {
      case TIMER, IDLE, CHECK, PREPARE -> true;
      default -> false;
    };
  }

  /** Kinds of what keeps the loop alive, as process.getActiveResourcesInfo tells them. */
  private static List<String> activeResources(Environment env) {
    List<String> kinds = new ArrayList<>();
    for (Request request : env.loop().requests()) {
      kinds.add(request.type());
    }
    for (Handle handle : env.loop().handles()) {
      if (handle.isActive() && handle.hasRef() && !isInternal(handle.type())) {
        kinds.add(handle.type().provider());
      }
    }
    env.timers()
        .forEach(
            timer -> {
              if (timer.hasRef()) {
                kinds.add("Timeout");
              }
            });
    env.immediates()
        .forEach(
            immediate -> {
              if (immediate.hasRef()) {
                kinds.add("Immediate");
              }
            });
    return kinds;
  }
}
