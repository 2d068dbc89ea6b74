package dev.orrery.runtime.loop;

/** What a handle is: libuv's name for its kind and Node's provider name for its resources. */
public enum HandleType {
  ASYNC("async", "ASYNC"),
  CHECK("check", "CHECK"),
  FS_EVENT("fs_event", "FSEVENTWRAP"),
  FS_POLL("fs_poll", "STATWATCHER"),
  IDLE("idle", "IDLE"),
  MESSAGE_PORT("async", "MESSAGEPORT"),
  PIPE("pipe", "PIPEWRAP"),
  PIPE_SERVER("pipe", "PIPESERVERWRAP"),
  PREPARE("prepare", "PREPARE"),
  PROCESS("process", "PROCESSWRAP"),
  SIGNAL("signal", "SIGNALWRAP"),
  TCP("tcp", "TCPWRAP"),
  TCP_SERVER("tcp", "TCPSERVERWRAP"),
  TIMER("timer", "TIMERWRAP"),
  TTY("tty", "TTYWRAP"),
  UDP("udp", "UDPWRAP"),
  WORKER("async", "WORKER");

  private final String uvName;
  private final String provider;

  HandleType(String uvName, String provider) {
    this.uvName = uvName;
    this.provider = provider;
  }

  /** The name a diagnostic report uses, such as {@code tcp}. */
  public String uvName() {
    return uvName;
  }

  /** The async_hooks type, such as {@code TCPWRAP}. */
  public String provider() {
    return provider;
  }
}
