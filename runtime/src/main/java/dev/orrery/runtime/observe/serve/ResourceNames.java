package dev.orrery.runtime.observe.serve;

/** Async resource types in plain words. */
final class ResourceNames {
  private ResourceNames() {}

  static String of(String type) {
    return switch (type) {
      case "TCPSERVERWRAP" -> "A TCP server";
      case "TCPWRAP" -> "A TCP connection";
      case "PIPESERVERWRAP" -> "A local socket server";
      case "PIPEWRAP" -> "A pipe or local socket";
      case "UDPWRAP" -> "A UDP socket";
      case "TTYWRAP" -> "A terminal";
      case "PROCESSWRAP" -> "A child process";
      case "FSEVENTWRAP", "STATWATCHER" -> "A file watcher";
      case "FSREQCALLBACK" -> "A file operation";
      case "GETADDRINFOREQWRAP" -> "A DNS lookup";
      case "TCPCONNECTWRAP" -> "A TCP connection being made";
      case "SIGNALWRAP" -> "A signal handler";
      case "MESSAGEPORT" -> "A message port";
      case "WORKER" -> "A worker";
      case "SHUTDOWNWRAP" -> "The end of a stream being sent";
      case "WRITEWRAP" -> "A write";
      default -> type;
    };
  }
}
