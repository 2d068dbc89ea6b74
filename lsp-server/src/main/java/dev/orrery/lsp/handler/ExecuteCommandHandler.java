package dev.orrery.lsp.handler;

import dev.orrery.lsp.command.Command;
import dev.orrery.lsp.command.CommandArguments;
import dev.orrery.lsp.command.CommandException;
import dev.orrery.lsp.server.RequestHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Does what the client asks for by name. */
public final class ExecuteCommandHandler implements RequestHandler<ExecuteCommandParams, Object> {
  private final Map<String, Command> commands = new LinkedHashMap<>();

  public ExecuteCommandHandler(List<Command> commands) {
    commands.forEach(each -> this.commands.put(each.name(), each));
  }

  @Override
  public String method() {
    return "workspace/executeCommand";
  }

  @Override
  public void announce(ServerCapabilities capabilities, ClientCapabilities client) {
    capabilities.setExecuteCommandProvider(
        new ExecuteCommandOptions(List.copyOf(commands.keySet())));
  }

  @Override
  public CompletableFuture<Object> request(ExecuteCommandParams params) {
    Command command = commands.get(params.getCommand());
    if (command == null) {
      return CompletableFuture.failedFuture(
          error(ResponseErrorCode.InvalidParams, "There is no command " + params.getCommand()));
    }
    try {
      return command
          .execute(new CommandArguments(params.getArguments()))
          .handle(ExecuteCommandHandler::answer);
    } catch (CommandException e) {
      return CompletableFuture.failedFuture(error(ResponseErrorCode.RequestFailed, e.getMessage()));
    }
  }

  private static Object answer(Object result, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof CommandException) {
      throw error(ResponseErrorCode.RequestFailed, cause.getMessage());
    } else if (cause != null) {
      throw new CompletionException(cause);
    }
    return result;
  }

  private static ResponseErrorException error(ResponseErrorCode code, String sentence) {
    return new ResponseErrorException(new ResponseError(code, sentence, null));
  }
}
