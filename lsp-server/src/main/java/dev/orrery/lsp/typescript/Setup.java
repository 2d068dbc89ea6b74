package dev.orrery.lsp.typescript;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.server.Setting;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SignatureHelpCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
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
    can.addProperty("labelOffsets", text != null && marksParameters(text.getSignatureHelp()));
    return can;
  }

  /** Whether a parameter may be said to be a part of the label, and need not be a text of its own. */
  private static boolean marksParameters(SignatureHelpCapabilities help) {
    return help != null
        && help.getSignatureInformation() != null
        && help.getSignatureInformation().getParameterInformation() != null
        && is(help.getSignatureInformation().getParameterInformation().getLabelOffsetSupport());
  }

  private static boolean resolvesEdits(CodeActionCapabilities actions) {
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
