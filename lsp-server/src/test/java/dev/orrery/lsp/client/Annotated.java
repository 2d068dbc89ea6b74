package dev.orrery.lsp.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * A document as an editor shows it: hints between ⟨ and ⟩ where they stand, lenses between ⟦ and ⟧ in a
 * line above theirs.
 */
public final class Annotated {
  private static final Path RESOURCES = Path.of("src", "test", "resources", "dev/orrery/lsp");

  private Annotated() {}

  /** What a server that has the document open shows of it. */
  public static String text(LanguageServer server, String uri, String text) {
    List<StringBuilder> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.add(new StringBuilder(line)));
    TextDocumentIdentifier id = new TextDocumentIdentifier(uri);
    Range all = new Range(new Position(0, 0), new Position(lines.size(), 0));
    var documents = server.getTextDocumentService();
    List<InlayHint> hints =
        new ArrayList<>(TestClient.get(documents.inlayHint(new InlayHintParams(id, all))));
    // From the end of each line, so that those before keep their places.
    hints.sort(Comparator.comparing(hint -> -hint.getPosition().getCharacter()));
    for (InlayHint hint : hints) {
      lines
          .get(hint.getPosition().getLine())
          .insert(hint.getPosition().getCharacter(), "⟨" + hint.getLabel().getLeft() + "⟩");
    }
    Map<Integer, StringBuilder> above = new TreeMap<>();
    for (CodeLens lens : TestClient.get(documents.codeLens(new CodeLensParams(id)))) {
      CodeLens whole =
          lens.getCommand() == null ? TestClient.get(documents.resolveCodeLens(lens)) : lens;
      above
          .computeIfAbsent(whole.getRange().getStart().getLine(), _ -> new StringBuilder())
          .append("⟦")
          .append(whole.getCommand().getTitle())
          .append("⟧");
    }
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (above.containsKey(i)) {
        shown.append(above.get(i)).append('\n');
      }
      shown.append(lines.get(i)).append('\n');
    }
    return shown.toString();
  }

  /** The golden file of that name; what was shown now is written to {@code target} beside it. */
  public static String golden(String folder, String name, String shown) throws IOException {
    Path now = Path.of("target", "golden", folder).resolve(name);
    Files.createDirectories(now.getParent());
    Files.writeString(now, shown);
    Path golden = RESOURCES.resolve(folder).resolve(name);
    return Files.exists(golden) ? Files.readString(golden) : "there is no " + golden;
  }
}
