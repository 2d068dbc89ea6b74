package dev.orrery.inspector.domain.network;

import dev.orrery.inspector.session.Target;

/** Has the program's http report its requests while a session wants them. Shared by all sessions. */
final class NetworkTracking {
  static final String CLIENT_OPTION = "--experimental-network-inspection";
  static final String SERVER_OPTION = "--inspect-server-requests";

  private final Target target;
  private int sessions;

  private NetworkTracking(Target target) {
    this.target = target;
  }

  static NetworkTracking of(Target target) {
    return target.shared(NetworkTracking.class, NetworkTracking::new);
  }

  /** One more session wants to know. */
  void begin() {
    if (sessions++ == 0) {
      set(true);
    }
  }

  /** One session less. */
  void end() {
    if (--sessions == 0) {
      set(false);
    }
  }

  private void set(boolean on) {
    boolean ofClients = target.runtime().hasOption(CLIENT_OPTION);
    boolean ofServers = target.runtime().hasOption(SERVER_OPTION);
    if (ofClients || ofServers) {
      target.runtime().trackHttp(on && ofClients, on && ofServers);
    }
  }
}
