package dev.orrery.runtime.inspect;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Lets clients debug one runtime, over a port and from within the program. */
public interface Inspector {
  /**
   * Opens a port for clients and says so on standard error; what fails is said there too. JS thread.
   *
   * @return whether the port is open
   */
  boolean open(ListenAddress address);

  /** Closes the port and disconnects the clients that came by it. JS thread. */
  void close();

  /** The WebSocket address of the open port, null if there is none. Any thread. */
  String url();

  /** The number of the open port, -1 if there is none. Any thread. */
  int port();

  /** Whether a client is there or may come by the port. JS thread. */
  boolean isActive();

  /**
   * Sends an event that the program reports to the clients that have enabled its domain. JS thread.
   *
   * @param event such as {@code Network.requestWillBeSent}; unknown ones go to nobody
   * @param params a JSON object
   * @param data bytes that go with it, null if there are none; only valid during the call
   */
  void emit(String event, String params, ByteBuffer data);

  /** Gives clients something to load. JS thread. */
  void putResource(String url, String data);

  /** Runs commands of clients until one of them lets the program run. JS thread. */
  void waitForDebugger();

  /** The program's first statement shall pause it. JS thread. */
  void pauseOnStart();

  /**
   * Connects a client within the process.
   *
   * @param toClient gets each message as JSON text, on the JS thread
   */
  Connection connect(Consumer<String> toClient);

  /** One client within the process. JS thread. */
  interface Connection {
    /** Runs a command, given as JSON text; what can be answered at once is, before this returns. */
    void dispatch(String message);

    /** Forgets the client; it gets nothing from now on. */
    void disconnect();
  }

  /** What is measured of the program as a whole. */
  ProgramProfiles profiles();

  /** The program has ended: tells clients and waits until those of the port have left. JS thread. */
  void programEnds();

  /**
   * Has a task run on the JS thread when that stands still for a client, as in a pause. Any thread.
   *
   * @return the same task, to be run on the JS thread some other way as well: it runs once
   */
  Runnable alsoWhileWaiting(Runnable task);

  /** From now on nothing waits for clients any more. Any thread. */
  void release();

  /** The runtime goes: releases everything. The thread that was the JS thread. */
  void dispose();
}
