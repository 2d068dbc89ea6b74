package dev.orrery.dap.client;

import dev.orrery.protocol.cdp.ProtocolException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Refusals of requests, with sentences for people. Any thread. */
public final class Failure {
  private Failure() {}

  /** A refusal with a sentence. */
  public static ResponseErrorException of(String sentence) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, sentence, null));
  }

  /** A refusal as a result. */
  public static <T> CompletableFuture<T> future(String sentence) {
    return CompletableFuture.failedFuture(of(sentence));
  }

  /** What kept a request from being done, as a refusal. */
  public static ResponseErrorException of(Throwable problem) {
    Throwable cause = cause(problem);
    return switch (cause) {
      case ResponseErrorException refusal -> refusal;
      case ProtocolException e when e.data() != null -> of(e.getMessage() + ": " + e.data());
      default -> of(sentence(cause));
    };
  }

  /** What a problem is, for people. */
  public static String sentence(Throwable problem) {
    Throwable cause = cause(problem);
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  private static Throwable cause(Throwable problem) {
    return problem instanceof CompletionException && problem.getCause() != null
        ? cause(problem.getCause())
        : problem;
  }
}
