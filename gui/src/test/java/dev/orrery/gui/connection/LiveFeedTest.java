package dev.orrery.gui.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.gui.Served;
import dev.orrery.gui.state.Driver;
import dev.orrery.gui.state.Session;
import dev.orrery.protocol.connection.Connector;
import dev.orrery.protocol.connection.RunningProgram;
import dev.orrery.protocol.connection.RunningPrograms;
import dev.orrery.protocol.connection.Target;
import dev.orrery.protocol.eventloop.PausedEvent;
import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.local.RuntimeSockets;
import dev.orrery.protocol.record.LoopRecord;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LiveFeedTest {
  private static final String BEATS =
      "let n = 0; setInterval(function beat() { process.nextTick(() => { n++; }); }, 2);";

  @TempDir Path folder;
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  private static long callbacks(Session session) {
    return session.moment().state().counters().callbacks();
  }

  /** Why the loop stands; empty while it runs. */
  private static String pauseOf(Session session) {
    PausedEvent pause = session.status().pause();
    return pause == null ? "" : pause.sentence();
  }

  @Test
  void pausesStepsAndGoesOn() throws Exception {
    try (Served served = Served.start(folder, BEATS, false);
        Session session = new Session(served.attach(false))) {
      session.start();
      Driver driver = new Driver(session.feed().control(), troubles::add);
      Served.await(() -> callbacks(session) > 3);
      driver.pause().join();
      Served.await(() -> session.status().pause() != null);
      assertThat(session.status().pause().sentence()).startsWith("Paused on request before ");
      // What was recorded before the pause has come when the loop says that it stands.
      Served.await(() -> session.moment().state().loop().paused() != null);
      long before = callbacks(session);
      driver.step(StepUnit.CALLBACK).join();
      Served.await(() -> pauseOf(session).startsWith("Step: "));
      Served.await(() -> callbacks(session) > before);
      driver.resume().join();
      Served.await(() -> session.status().pause() == null && callbacks(session) > before + 3);
      assertThat(troubles).isEmpty();
      assertThat(session.feed().title()).endsWith("main.js");
    }
  }

  @Test
  void whatCannotBeDoneIsASentence() throws Exception {
    try (Served served = Served.start(folder, BEATS, false);
        Session session = new Session(served.attach(false))) {
      session.start();
      Driver driver = new Driver(session.feed().control(), troubles::add);
      driver.step(StepUnit.PHASE).exceptionally(_ -> null).join();
      Served.await(() -> !troubles.isEmpty());
      assertThat(troubles).containsExactly("There is no step: the loop is running.");
    }
  }

  @Test
  void aHeldProgramIsSeenFromItsFirstLineToItsLast() throws Exception {
    try (Served served = Served.start(folder, "console.log('once');", true);
        Session session = new Session(served.attach(true))) {
      session.start();
      assertThat(served.exitCode()).isZero();
      // A process that ends waits for its clients, but not for long: on a busy machine not long
      // enough.
      Served.await(() -> session.moment().state().program().hasExited());
      served.end();
      Served.await(() -> session.status().over());
      assertThat(session.tape().get(0)).isInstanceOf(LoopRecord.ProgramStart.class);
      assertThat(session.moment().state().program().exitCode()).isZero();
    }
  }

  @Test
  void aHeldProgramSaysThatItStands() throws Exception {
    try (Served served = Served.start(folder, BEATS, true);
        Session session = new Session(served.attach(false))) {
      session.start();
      Served.await(() -> session.status().pause() != null);
      assertThat(session.status().pause().sentence()).startsWith("Paused on request before ");
      assertThat(callbacks(session)).isZero();
    }
  }

  @Test
  void leavingLetsTheProgramGoOn() throws Exception {
    String code =
        """
        const { existsSync } = require('fs');
        setInterval(() => { if (existsSync(__dirname + '/left')) process.exit(3); }, 1);
        """;
    try (Served served = Served.start(folder, code, false)) {
      try (Session session = new Session(served.attach(false))) {
        session.start();
        new Driver(session.feed().control(), troubles::add).pause().join();
        Served.await(() -> session.status().pause() != null);
      }
      Files.createFile(folder.resolve("left"));
      assertThat(served.exitCode()).isEqualTo(3);
    }
  }

  @Test
  void theProgramsEndLeavesWhatItRecorded() throws Exception {
    try (Served served = Served.start(folder, BEATS, false);
        Session session = new Session(served.attach(false))) {
      session.start();
      Served.await(() -> callbacks(session) > 20);
      served.end();
      Served.await(() -> session.status().over());
      long records = session.tape().end();
      session.goTo(records / 2);
      Served.await(() -> session.moment().record() == records / 2);
      assertThat(session.moment().state().counters().callbacks()).isPositive();
    }
  }

  @Test
  void programsThatRunAreFound() throws Exception {
    try (Served served = Served.start(folder, BEATS, true)) {
      RunningPrograms programs = new RunningPrograms(served.sockets());
      assertThat(programs.find())
          .singleElement()
          .satisfies(each -> assertThat(each.title()).endsWith("main.js"))
          .extracting(RunningProgram::pid)
          .isEqualTo(ProcessHandle.current().pid());
      // To ask what it is does not let a held program go.
      try (Session session = new Session(served.attach(false))) {
        session.start();
        Served.await(() -> session.status().pause() != null);
      }
    }
  }

  @Test
  void whatCannotBeOpenedIsASentence() throws Exception {
    Connector connector = new Connector(RuntimeSockets.in(folder), null);
    assertThatThrownBy(() -> connector.open(new Target.Program(999_999_999), false))
        .hasMessageStartingWith("Process 999999999 does not answer: ");
    assertThatThrownBy(
            () -> connector.open(new Target.Address(URI.create("ws://127.0.0.1:9")), false))
        .hasMessage("No runtime's inspector answers at ws://127.0.0.1:9.");
    assertThatThrownBy(() -> connector.open(new Target.Address(URI.create("ws://a_b:9229")), false))
        .hasMessage("No runtime's inspector answers at ws://a_b:9229.");
    assertThatThrownBy(
            () -> connector.open(new Target.Address(URI.create("ws://a_b:9229/id")), false))
        .hasMessage("No runtime's inspector answers at ws://a_b:9229/id.");
    assertThatThrownBy(
            () -> connector.open(new Target.Recording(folder.resolve("gone.orrec")), false))
        .hasMessageEndingWith("gone.orrec cannot be read, or is no longer there.");
    Path script = Files.createFile(folder.resolve("a.js"));
    assertThatThrownBy(() -> connector.open(new Target.Script(script), false))
        .hasMessageStartingWith("Programs cannot be started from here");
  }
}
