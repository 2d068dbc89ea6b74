package dev.orrery.gui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.Served;
import dev.orrery.gui.state.Driver;
import dev.orrery.gui.state.Session;
import dev.orrery.protocol.connection.Connector;
import dev.orrery.protocol.connection.Target;
import dev.orrery.runtime.Orrery;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RemoteTest {
  private static final String PROGRAM =
      """
      const inspector = require('inspector');
      inspector.open(0);
      console.log(inspector.url());
      setInterval(function beat() {}, 3);
      """;

  private final List<String> troubles = new CopyOnWriteArrayList<>();

  /** By its whole address, and by host and port alone. */
  @Test
  void aProgramIsWatchedThroughItsInspector() throws Exception {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Orrery program = Orrery.builder().eval(PROGRAM).stdout(output).start()) {
      Served.await(() -> output.toString(StandardCharsets.UTF_8).endsWith("\n"));
      URI whole = URI.create(output.toString(StandardCharsets.UTF_8).strip());
      URI host = URI.create("ws://" + whole.getAuthority());
      Connector connector = new Connector(null, null);
      for (URI address : List.of(whole, host)) {
        try (Session session = new Session(connector.open(new Target.Address(address), false))) {
          session.start();
          Driver driver = new Driver(session.feed().control(), troubles::add);
          Served.await(() -> session.moment().state().counters().callbacks() > 5);
          driver.pause().join();
          Served.await(() -> session.status().pause() != null);
          driver.resume().join();
          Served.await(() -> session.status().pause() == null);
        }
      }
      assertThat(troubles).isEmpty();
      assertThat(program.exitCode()).isNotDone();
    }
  }
}
