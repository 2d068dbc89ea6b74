package dev.orrery.runtime.binding.dns;

import dev.orrery.runtime.os.Errno;
import dev.orrery.runtime.os.SystemException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The names of an address and of a port. */
final class Services {
  private static final Path FILE = Path.of("/etc/services");

  private Services() {}

  /** Host and service. */
  record Name(String host, String service) {}

  static Name of(InetAddress address, int port) {
    String host = address.getHostName();
    // Java gives the address back when it has no name.
    if (host.equals(address.getHostAddress())) {
      throw new SystemException(Errno.EAI_NONAME, "getnameinfo");
    }
    return new Name(host, service(port));
  }

  private static String service(int port) {
    String wanted = port + "/tcp";
    try (Stream<String> lines = Files.lines(FILE)) {
      return lines
          .map(line -> line.strip().split("\\s+"))
          .filter(fields -> fields.length > 1 && fields[1].equals(wanted))
          .map(fields -> fields[0])
          .findFirst()
          .orElse(Integer.toString(port));
    } catch (IOException _) {
      return Integer.toString(port); // a system without the file has no names for ports
    }
  }
}
