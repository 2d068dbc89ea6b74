package dev.orrery.gui.state;

import dev.orrery.protocol.cdp.Command;
import dev.orrery.protocol.cdp.Empty;
import dev.orrery.protocol.cdp.ProtocolException;
import dev.orrery.protocol.connection.LoopControl;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.eventloop.RemoveBreakpointParams;
import dev.orrery.protocol.eventloop.SetBreakpointParams;
import dev.orrery.protocol.eventloop.SetBreakpointResult;
import dev.orrery.protocol.eventloop.SetPerturbationParams;
import dev.orrery.protocol.eventloop.SetSpeedParams;
import dev.orrery.protocol.eventloop.SetVirtualTimeParams;
import dev.orrery.protocol.eventloop.StartRecordingParams;
import dev.orrery.protocol.eventloop.StartRecordingResult;
import dev.orrery.protocol.eventloop.StepParams;
import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.eventloop.StopRecordingResult;
import dev.orrery.protocol.eventloop.TimeMode;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * What a user can do to a loop. What does not work is told in a sentence; answers come on the
 * connection's thread. Any thread may call.
 */
public final class Driver {
  private final LoopControl control;
  private final Consumer<String> trouble;

  /** {@code trouble}: gets sentences. */
  public Driver(LoopControl control, Consumer<String> trouble) {
    this.control = control;
    this.trouble = trouble;
  }

  public CompletableFuture<Empty> pause() {
    return call("The loop cannot be paused", EventLoopDomain.PAUSE, new Empty());
  }

  public CompletableFuture<Empty> resume() {
    return call("The loop cannot go on", EventLoopDomain.RESUME, new Empty());
  }

  /** Goes on to where the next such unit begins. */
  public CompletableFuture<Empty> step(StepUnit unit) {
    return call("There is no step", EventLoopDomain.STEP, new StepParams(unit));
  }

  /** Milliseconds before every callback, 0 for full speed. */
  public CompletableFuture<Empty> setSpeed(long delayMs) {
    return call("The speed stays", EventLoopDomain.SET_SPEED, new SetSpeedParams(delayMs));
  }

  public CompletableFuture<?> freeze(boolean frozen) {
    TimeMode mode = frozen ? TimeMode.FROZEN : TimeMode.REAL;
    return call(
        "The clock stays as it is",
        EventLoopDomain.SET_VIRTUAL_TIME,
        new SetVirtualTimeParams(mode, null, null));
  }

  /** Freezes the clock and sets it to when the next timer is due. */
  public CompletableFuture<?> jump() {
    return call(
        "The clock stays as it is",
        EventLoopDomain.SET_VIRTUAL_TIME,
        new SetVirtualTimeParams(TimeMode.FROZEN, true, null));
  }

  /** Other choices where order is not promised; 0 for none. */
  public CompletableFuture<Empty> perturb(long seed) {
    return call(
        "The schedule stays", EventLoopDomain.SET_PERTURBATION, new SetPerturbationParams(seed));
  }

  public CompletableFuture<SetBreakpointResult> add(BreakpointRow row) {
    return call(
        "The breakpoint cannot be set",
        EventLoopDomain.SET_BREAKPOINT,
        new SetBreakpointParams(row.kind(), row.phase(), row.queue(), row.limit()));
  }

  public CompletableFuture<Empty> remove(BreakpointRow row) {
    return call(
        "The breakpoint cannot be removed",
        EventLoopDomain.REMOVE_BREAKPOINT,
        new RemoveBreakpointParams(row.id()));
  }

  /** Records to a file on the program's machine; null: one in its working directory. */
  public CompletableFuture<StartRecordingResult> startRecording(String file) {
    return call(
        "Nothing is recorded", EventLoopDomain.START_RECORDING, new StartRecordingParams(file));
  }

  public CompletableFuture<StopRecordingResult> stopRecording() {
    return call("The recording goes on", EventLoopDomain.STOP_RECORDING, new Empty());
  }

  private <P, R> CompletableFuture<R> call(String failed, Command<P, R> command, P parameters) {
    CompletableFuture<R> answer = control.call(command, parameters);
    answer.whenComplete(
        (_, failure) -> {
          if (failure != null) {
            trouble.accept(failed + ": " + reason(failure) + ".");
          }
        });
    return answer;
  }

  private static String reason(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    String text =
        cause instanceof ProtocolException refused && refused.data() != null
            ? refused.data()
            : String.valueOf(cause.getMessage());
    String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return plain.isEmpty()
        ? plain
        : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
  }
}
