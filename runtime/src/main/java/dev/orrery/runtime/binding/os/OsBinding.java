package dev.orrery.runtime.binding.os;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.os.PosixHost;
import dev.orrery.runtime.os.PosixProcess;
import dev.orrery.runtime.os.PosixUser;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Node's {@code os} binding. */
public final class OsBinding implements Binding {
  @Override
  public String name() {
    return "os";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.value("isBigEndian", ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN);
    target.function("getHostname", 0, (_, _) -> PosixHost.hostname());
    target.function("getOSInformation", 0, (_, _) -> information());
    target.function("getUptime", 0, (_, _) -> PosixHost.uptime());
    target.function("getTotalMem", 0, (_, _) -> (double) PosixHost.memory("MemTotal"));
    target.function("getFreeMem", 0, (_, _) -> (double) PosixHost.memory("MemAvailable"));
    target.function(
        "getAvailableParallelism", 0, (_, _) -> Runtime.getRuntime().availableProcessors());
    target.function("getLoadAvg", 0, (_, _) -> loadAverages());
    target.function("getCPUs", 0, (_, _) -> processors());
    target.function("getInterfaceAddresses", 0, (_, _) -> NetworkInterfaces.list());
    target.function("getUserInfo", 1, (_, args) -> userInfo(env, Js.bool(args, 0)));
    target.function("getPriority", 1, (_, args) -> PosixProcess.getpriority(Js.integer(args, 0)));
    target.function(
        "setPriority",
        2,
        (_, args) -> {
          PosixProcess.setpriority(Js.integer(args, 0), Js.integer(args, 1));
          return null;
        });
  }

  private static Object information() {
    PosixHost.Uname uname = PosixHost.uname();
    return Js.array(uname.sysname(), uname.version(), uname.release(), uname.machine());
  }

  private static Object loadAverages() {
    double[] averages = PosixHost.loadavg();
    return Js.array(averages[0], averages[1], averages[2]);
  }

  /** model, speed, user, nice, sys, idle, irq of each processor in turn. */
  private static Object processors() {
    List<Object> flat = new ArrayList<>();
    for (PosixHost.Cpu cpu : PosixHost.cpus()) {
      flat.addAll(
          List.of(
              cpu.model(),
              cpu.speed(),
              cpu.user(),
              cpu.nice(),
              cpu.system(),
              cpu.idle(),
              cpu.irq()));
    }
    return Js.array(flat);
  }

  /** uid, gid, username, homedir, shell; texts as Buffers when wanted; undefined if unknown. */
  private static Object userInfo(Environment env, boolean asBuffers) {
    PosixUser.Account account = PosixUser.accountOf(PosixUser.getuid());
    if (account == null) {
      return null;
    }
    return Js.array(
        account.uid(),
        account.gid(),
        text(env, account.name(), asBuffers),
        text(env, account.home(), asBuffers),
        text(env, account.shell(), asBuffers));
  }

  private static Object text(Environment env, byte[] bytes, boolean asBuffer) {
    return asBuffer ? env.newBuffer(bytes) : new String(bytes, StandardCharsets.UTF_8);
  }
}
