package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Rules as Markdown, with links to pages that say more. */
final class DocLinks {
  /** The image's folder, where the documentation is, too. */
  private static final String HOME = "orrery.home";

  private DocLinks() {}

  static Either<String, MarkupContent> markdown(Role role) {
    return Either.forRight(new MarkupContent(MarkupKind.MARKDOWN, text(role)));
  }

  static String text(Role role) {
    List<String> links = new ArrayList<>();
    for (String page : role.docs()) {
      String link = link(page);
      if (link != null) {
        links.add(link);
      }
    }
    return links.isEmpty() ? role.sentence() : role.sentence() + "\n\n" + String.join(" · ", links);
  }

  private static String link(String page) {
    if (page.startsWith("https://")) {
      String host = page.substring("https://".length()).split("/")[0];
      return "[" + host + "](" + page + ")";
    }
    String uri = uri(page);
    String name = page.split("#", 2)[0];
    return uri == null ? null : "[" + name.substring(name.lastIndexOf('/') + 1) + "](" + uri + ")";
  }

  /** Where a page of the documentation is, null if it is not there. */
  static String uri(String page) {
    String home = System.getProperty(HOME);
    if (home == null) {
      return null;
    }
    String[] parts = page.split("#", 2);
    Path file = Path.of(home, "docs").resolve(parts[0]);
    if (!Files.exists(file)) {
      return null;
    }
    return file.toUri() + (parts.length == 1 ? "" : "#" + parts[1]);
  }
}
