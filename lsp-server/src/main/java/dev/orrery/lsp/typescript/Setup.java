package dev.orrery.lsp.typescript;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.server.Setting;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What a process is told of the workspace, the client and the user's choices when it starts. */
final class Setup {
  private Setup() {}

  static JsonObject message(
      Session session, Toolkit toolkit, List<Path> roots, Path cancellations) {
    JsonObject start = new JsonObject();
    start.addProperty("typescript", slashes(toolkit.script()));
    start.addProperty("lib", slashes(toolkit.libraries()));
    start.addProperty("nodeTypes", slashes(toolkit.nodeTypes()));
    start.addProperty("toolkit", slashes(toolkit.ours()));
    start.addProperty("cancellations", cancellations.toString());
    JsonArray folders = new JsonArray();
    roots.forEach(root -> folders.add(slashes(root)));
    start.add("roots", folders);
    start.addProperty("watched", watchesFiles(session.capabilities()));
    start.add("client", client(session.capabilities()));
    start.add("preferences", preferences(session));
    JsonObject message = new JsonObject();
    message.add("start", start);
    return message;
  }

  static JsonObject preferences(Session session) {
    JsonObject preferences = new JsonObject();
    preferences.addProperty("autoImports", session.settings().get(Setting.TYPESCRIPT_AUTO_IMPORTS));
    return preferences;
  }

  /** Folders of the workspace that are there. */
  static List<Path> roots(InitializeParams params) {
    List<String> uris = new ArrayList<>();
    if (params.getWorkspaceFolders() != null) {
      params.getWorkspaceFolders().stream().map(WorkspaceFolder::getUri).forEach(uris::add);
    }
    rootUri(params, uris);
    List<Path> roots = new ArrayList<>();
    for (String uri : uris) {
      try {
        Path root = Path.of(URI.create(uri));
        if (Files.isDirectory(root) && !roots.contains(root)) {
          roots.add(root);
        }
      } catch (IllegalArgumentException | FileSystemNotFoundException _) {
        // It is no folder of this machine.
      }
    }
    return roots;
  }

  @SuppressWarnings("deprecation") // What older clients send.
  private static void rootUri(InitializeParams params, List<String> uris) {
    if (uris.isEmpty() && params.getRootUri() != null) {
      uris.add(params.getRootUri());
    }
  }

  static boolean watchesFiles(ClientCapabilities client) {
    WorkspaceClientCapabilities workspace = client.getWorkspace();
    return workspace != null
        && workspace.getDidChangeWatchedFiles() != null
        && is(workspace.getDidChangeWatchedFiles().getDynamicRegistration());
  }

  /** Asks the client to say when files change. */
  static RegistrationParams watchers() {
    FileSystemWatcher sources =
        new FileSystemWatcher(Either.forLeft("**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,json}"));
    return new RegistrationParams(
        List.of(
            new Registration(
                "orrery-files",
                "workspace/didChangeWatchedFiles",
                new DidChangeWatchedFilesRegistrationOptions(List.of(sources)))));
  }

  private static JsonObject client(ClientCapabilities client) {
    JsonObject can = new JsonObject();
    WorkspaceEditCapabilities edit =
        client.getWorkspace() == null ? null : client.getWorkspace().getWorkspaceEdit();
    can.addProperty(
        "createFiles",
        edit != null
            && is(edit.getDocumentChanges())
            && edit.getResourceOperations() != null
            && edit.getResourceOperations().contains("create"));
    TextDocumentClientCapabilities text = client.getTextDocument();
    can.addProperty(
        "links",
        text != null && text.getDefinition() != null && is(text.getDefinition().getLinkSupport()));
    can.addProperty(
        "symbolTree",
        text != null
            && text.getDocumentSymbol() != null
            && is(text.getDocumentSymbol().getHierarchicalDocumentSymbolSupport()));
    can.addProperty("resolvesActions", text != null && resolvesEdits(text.getCodeAction()));
    return can;
  }

  static boolean resolvesEdits(CodeActionCapabilities actions) {
    return actions != null
        && actions.getResolveSupport() != null
        && actions.getResolveSupport().getProperties() != null
        && actions.getResolveSupport().getProperties().contains("edit");
  }

  static boolean is(Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
