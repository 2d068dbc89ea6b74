package dev.orrery.protocol.model.explain;

import static java.util.Map.entry;

import java.util.Map;

/** Plain names of Node's resource types. */
final class Types {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("Timeout", "timer"),
          entry("Immediate", "immediate"),
          entry("TickObject", "tick"),
          entry("Microtask", "microtask"),
          entry("PROMISE", "promise"),
          entry("FSREQCALLBACK", "file operation"),
          entry("FSREQPROMISE", "file operation"),
          entry("FILEHANDLE", "file handle"),
          entry("FILEHANDLECLOSEREQ", "close of a file"),
          entry("FSEVENTWRAP", "file watcher"),
          entry("STATWATCHER", "file watcher"),
          entry("DIRHANDLE", "directory handle"),
          entry("TCPSERVERWRAP", "TCP server"),
          entry("TCPWRAP", "TCP socket"),
          entry("TCPCONNECTWRAP", "TCP connect"),
          entry("PIPESERVERWRAP", "pipe server"),
          entry("PIPEWRAP", "pipe"),
          entry("PIPECONNECTWRAP", "pipe connect"),
          entry("TTYWRAP", "terminal"),
          entry("UDPWRAP", "UDP socket"),
          entry("UDPSENDWRAP", "UDP send"),
          entry("TLSWRAP", "TLS socket"),
          entry("WRITEWRAP", "write"),
          entry("SHUTDOWNWRAP", "shutdown of a stream"),
          entry("GETADDRINFOREQWRAP", "DNS lookup"),
          entry("GETNAMEINFOREQWRAP", "DNS lookup"),
          entry("HTTPINCOMINGMESSAGE", "HTTP connection"),
          entry("HTTPCLIENTREQUEST", "HTTP request"),
          entry("PROCESSWRAP", "child process"),
          entry("SIGNALWRAP", "signal listener"),
          entry("MESSAGEPORT", "message port"),
          entry("WORKER", "worker"),
          entry("ZLIB", "compression"),
          entry("PBKDF2REQUEST", "key derivation"),
          entry("SCRYPTREQUEST", "key derivation"),
          entry("RANDOMBYTESREQUEST", "random bytes"));

  private Types() {}

  /** A plain name, or the type itself if it has none. */
  static String plain(String type) {
    return NAMES.getOrDefault(type, type);
  }
}
