package dev.orrery.protocol.cdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.eventloop.PauseReason;
import dev.orrery.protocol.eventloop.PausedEvent;
import dev.orrery.protocol.eventloop.SetVirtualTimeParams;
import dev.orrery.protocol.eventloop.SetVirtualTimeResult;
import dev.orrery.protocol.eventloop.StepParams;
import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.eventloop.TimeMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client and a server in one thread; messages move when {@link #deliver} says so. */
class ConnectionTest {
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final Dispatcher dispatcher = new Dispatcher();
  private final List<Exception> problems = new ArrayList<>();
  private final List<String> ended = new ArrayList<>();
  private LocalTransport serverEnd;
  private Client client;

  @BeforeEach
  void connect() {
    LocalTransport.Pair pair = LocalTransport.connect(tasks::add, tasks::add);
    serverEnd = pair.right();
    client = new Client(pair.left(), problems::add);
    client.start();
  }

  private ServerConnection serve() {
    return new ServerConnection(serverEnd, dispatcher, () -> ended.add("server"));
  }

  private void deliver() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }

  @Test
  void aCommandIsAnswered() {
    dispatcher.handle(
        EventLoopDomain.SET_VIRTUAL_TIME,
        parameters -> {
          assertThat(parameters).isEqualTo(new SetVirtualTimeParams(TimeMode.FROZEN, true, null));
          return new SetVirtualTimeResult(77);
        });
    serve();
    CompletableFuture<SetVirtualTimeResult> answer =
        client.call(
            EventLoopDomain.SET_VIRTUAL_TIME,
            new SetVirtualTimeParams(TimeMode.FROZEN, true, null));
    deliver();
    assertThat(answer).isCompletedWithValue(new SetVirtualTimeResult(77));
    assertThat(problems).isEmpty();
  }

  @Test
  void answersMayComeLaterAndInAnyOrder() {
    List<CompletableFuture<Empty>> open = new ArrayList<>();
    dispatcher.handleAsync(
        EventLoopDomain.STEP,
        _ -> {
          open.add(new CompletableFuture<>());
          return open.getLast();
        });
    serve();
    var first = client.call(EventLoopDomain.STEP, new StepParams(StepUnit.PHASE));
    var second = client.call(EventLoopDomain.STEP, new StepParams(StepUnit.CALLBACK));
    deliver();
    open.getLast().complete(new Empty());
    deliver();
    assertThat(second).isCompleted();
    assertThat(first).isNotDone();
    open.getFirst().completeExceptionally(ProtocolException.refused("not paused"));
    deliver();
    assertThat(errorOf(first)).hasMessage("not paused");
    assertThat(errorOf(first).code()).isEqualTo(ProtocolException.SERVER_ERROR);
  }

  @Test
  void eventsReachListenersInOrder() {
    ServerConnection server = serve();
    List<PausedEvent> heard = new ArrayList<>();
    client.on(EventLoopDomain.PAUSED, heard::add);
    PausedEvent pause = new PausedEvent(PauseReason.PAUSE, null, null, null);
    PausedEvent hit = new PausedEvent(PauseReason.BREAKPOINT, 3, 8L, "write() returned false");
    server.send(EventLoopDomain.PAUSED, pause);
    server.send(EventLoopDomain.RESUMED, new Empty());
    server.send(EventLoopDomain.PAUSED, hit);
    deliver();
    assertThat(heard).containsExactly(pause, hit);
    assertThat(problems).isEmpty();
  }

  @Test
  void aListenerThatThrowsHarmsNobody() {
    ServerConnection server = serve();
    List<Empty> heard = new ArrayList<>();
    client.on(
        EventLoopDomain.RESUMED,
        _ -> {
          throw new IllegalStateException("mine");
        });
    client.on(EventLoopDomain.RESUMED, heard::add);
    server.send(EventLoopDomain.RESUMED, new Empty());
    deliver();
    assertThat(heard).hasSize(1);
    assertThat(problems).singleElement().satisfies(e -> assertThat(e).hasMessage("mine"));
  }

  @Test
  void unknownCommandsAreRefused() {
    serve();
    var answer = client.call(EventLoopDomain.PAUSE);
    deliver();
    assertThat(errorOf(answer).code()).isEqualTo(ProtocolException.METHOD_NOT_FOUND);
    assertThat(errorOf(answer)).hasMessage("'EventLoop.pause' wasn't found");
  }

  @Test
  void parametersAreChecked() {
    dispatcher.handle(EventLoopDomain.REMOVE_BREAKPOINT, _ -> new Empty());
    assertThat(answerTo("{\"id\":1,\"method\":\"EventLoop.removeBreakpoint\"}"))
        .isEqualTo(
            "{\"id\":1,\"error\":{\"code\":-32602,\"message\":\"Invalid parameters\","
                + "\"data\":\"breakpointId: mandatory field missing\"}}");
    assertThat(
            answerTo(
                "{\"id\":2,\"method\":\"EventLoop.removeBreakpoint\","
                    + "\"params\":{\"breakpointId\":\"x\"}}"))
        .startsWith("{\"id\":2,\"error\":{\"code\":-32602,\"message\":\"Invalid parameters\"");
    assertThat(
            answerTo(
                "{\"id\":3,\"method\":\"EventLoop.removeBreakpoint\","
                    + "\"params\":{\"breakpointId\":4}}"))
        .isEqualTo("{\"id\":3,\"result\":{}}");
  }

  @Test
  void messagesThatAreNoRequestsAreRefused() {
    for (String message : List.of("", "[1]", "{", "{\"id\":1}{", "nonsense")) {
      assertThat(answerTo(message)).startsWith("{\"error\":{\"code\":-32700");
    }
    for (String id : List.of("\"1\"", "1.5", "null", "1e99")) {
      assertThat(answerTo("{\"method\":\"a\",\"id\":" + id + "}"))
          .isEqualTo(
              "{\"error\":{\"code\":-32600,"
                  + "\"message\":\"Message must have integer 'id' property\"}}");
    }
    assertThat(answerTo("{\"id\":1,\"method\":\"a\",\"params\":[]}")).contains("-32601");
    assertThat(answerTo("{\"id\":1}")).contains("-32600");
  }

  @Test
  void aHandlerThatFailsIsAnInternalError() {
    dispatcher.handle(
        EventLoopDomain.PAUSE,
        _ -> {
          throw new IllegalStateException("mine");
        });
    assertThat(answerTo("{\"id\":1,\"method\":\"EventLoop.pause\"}"))
        .contains("-32603")
        .contains("mine");
  }

  @Test
  void whatIsPendingFailsWhenTheConnectionEnds() {
    dispatcher.handleAsync(EventLoopDomain.STEP, (StepParams _) -> new CompletableFuture<Empty>());
    ServerConnection server = serve();
    var answer = client.call(EventLoopDomain.STEP, new StepParams(StepUnit.PHASE));
    deliver();
    server.close();
    deliver();
    assertThat(errorOf(answer)).hasMessage("the connection is closed");
    assertThat(client.closed()).isCompleted();
    assertThat(ended).containsExactly("server");
    assertThat(errorOf(client.call(EventLoopDomain.RESUME))).hasMessage("the connection is closed");
  }

  @Test
  void messagesWaitForTheOtherEndToStart() {
    dispatcher.handle(EventLoopDomain.RESUME, _ -> new Empty());
    var answer = client.call(EventLoopDomain.RESUME);
    deliver();
    assertThat(answer).isNotDone();
    serve();
    deliver();
    assertThat(answer).isCompleted();
  }

  @Test
  void aCommandHasOneHandler() {
    dispatcher.handle(EventLoopDomain.RESUME, _ -> new Empty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dispatcher.handle(EventLoopDomain.RESUME, _ -> new Empty()));
  }

  @Test
  void nonsenseFromTheServerIsReported() {
    serverEnd.start(_ -> {}, () -> {});
    serverEnd.send("{\"id\":99,\"result\":{}}");
    serverEnd.send("not json");
    deliver();
    assertThat(problems).hasSize(2);
  }

  private String answerTo(String message) {
    List<String> answers = new ArrayList<>();
    dispatcher.dispatch(message, answers::add);
    assertThat(answers).hasSize(1);
    return answers.getFirst();
  }

  private static ProtocolException errorOf(CompletableFuture<?> answer) {
    assertThat(answer).isCompletedExceptionally();
    assertThatThrownBy(answer::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ProtocolException.class);
    return (ProtocolException) answer.exceptionNow();
  }
}
