package dev.orrery.runtime.binding.dns;

import dev.orrery.runtime.binding.net.Addresses;
import dev.orrery.runtime.binding.stream.RequestClasses;
import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.netty.Status;
import dev.orrery.runtime.os.Errno;
import dev.orrery.runtime.os.PosixResolver;
import java.net.IDN;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** {@code cares_wrap}, by its old name: host names to addresses and back. */
public final class CaresBinding implements Binding {
  private static final int VERBATIM = 0;
  private static final int IPV4_FIRST = 1;
  private static final int IPV6_FIRST = 2;

  @Override
  public String name() {
    return "cares_wrap";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.function("getaddrinfo", 5, (_, args) -> getAddrInfo(env, args));
    target.function("getnameinfo", 3, (_, args) -> getNameInfo(env, args));
    target.function("canonicalizeIP", 1, (_, args) -> canonicalize(Js.str(args, 0)));
    RequestClasses.add(target, "GetAddrInfoReqWrap");
    RequestClasses.add(target, "GetNameInfoReqWrap");
    target.value("AI_ADDRCONFIG", PosixResolver.AI_ADDRCONFIG);
    target.value("AI_ALL", PosixResolver.AI_ALL);
    target.value("AI_V4MAPPED", PosixResolver.AI_V4MAPPED);
    target.value("DNS_ORDER_VERBATIM", VERBATIM);
    target.value("DNS_ORDER_IPV4_FIRST", IPV4_FIRST);
    target.value("DNS_ORDER_IPV6_FIRST", IPV6_FIRST);
  }

  /** (request, hostname, family, flags, order): a status now, the addresses' texts later. */
  private static Object getAddrInfo(Environment env, Object[] args) {
    String host = toAscii(Js.str(args, 1));
    int family = Js.integer(args, 2);
    int flags = Js.integer(args, 3);
    int order = Js.integer(args, 4);
    return LookupRequest.submit(
        env,
        "GETADDRINFOREQWRAP",
        host,
        args[0],
        () -> PosixResolver.addresses(host, family, flags),
        found -> answer(sorted(found, order)));
  }

  private static Object[] answer(List<InetAddress> found) {
    if (found.isEmpty()) {
      return new Object[] {Errno.EAI_NODATA.number()};
    }
    return new Object[] {Status.OK, Js.array(found.stream().map(Addresses::text).toArray())};
  }

  private static List<InetAddress> sorted(List<InetAddress> found, int order) {
    if (order == VERBATIM) {
      return found;
    }
    List<InetAddress> result = new ArrayList<>(found);
    Class<?> first = order == IPV4_FIRST ? Inet4Address.class : Inet6Address.class;
    result.sort((a, b) -> Boolean.compare(first.isInstance(b), first.isInstance(a)));
    return result;
  }

  /** Names may have letters of any script; those Java cannot convert are left for the system. */
  private static String toAscii(String host) {
    if (host.chars().allMatch(c -> c < 0x80)) {
      return host;
    }
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException _) {
      return host;
    }
  }

  /** (request, address, port): a status now, host and service later. */
  private static Object getNameInfo(Environment env, Object[] args) {
    InetAddress address = Addresses.parse(Js.str(args, 1));
    if (address == null) {
      return Status.EINVAL;
    }
    int port = Js.integer(args, 2);
    return LookupRequest.submit(
        env,
        "GETNAMEINFOREQWRAP",
        Addresses.text(address) + ":" + port,
        args[0],
        () -> Services.of(address, port),
        name -> new Object[] {Status.OK, name.host(), name.service()});
  }

  private static String canonicalize(String text) {
    InetAddress address = Addresses.parse(text);
    return address == null ? null : Addresses.text(address);
  }
}
