package dev.orrery.lsp.analysis;

import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.Text;
import dev.orrery.lsp.syntax.Language;
import dev.orrery.lsp.syntax.SyntaxTrees;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Makes facts of documents and remembers those of the last ones. Belongs to one thread. */
public final class Analysis implements AutoCloseable {
  /** Facts take some fifty times their text. */
  private static final long MAX_UNITS = 2 << 20;

  private final SyntaxTrees trees = new SyntaxTrees();
  private final Roles roles = Roles.load();
  private final Map<String, Facts> latest = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * What is known of a version of a document.
   *
   * @return null if it is of no language known here, or too long
   */
  public Facts facts(Document document) {
    Language language = Language.of(document.uri(), document.language());
    if (language == null || !document.isAnalysed()) {
      return null;
    }
    Facts known = latest.get(document.uri());
    if (known != null && known.text() == document.text()) {
      return known;
    }
    Text text = document.text();
    Facts facts = new Facts(document, trees.parse(document.uri(), language, text), roles);
    latest.put(document.uri(), facts);
    bound();
    return facts;
  }

  private void bound() {
    long units = latest.values().stream().mapToLong(each -> each.text().length()).sum();
    var oldest = latest.values().iterator();
    while (units > MAX_UNITS && latest.size() > 1) {
      units -= oldest.next().text().length();
      oldest.remove();
    }
  }

  /**
   * Makes the first answers come sooner. Takes some tenths of a second.
   *
   * @param idle whether there is nothing better to do
   */
  public void warmUp(BooleanSupplier idle) {
    WarmUp.run(this, idle);
  }

  /** Forgets a document that was closed. */
  public void forget(String uri) {
    latest.remove(uri);
    trees.forget(uri);
  }

  public Roles roles() {
    return roles;
  }

  @Override
  public void close() {
    latest.clear();
    trees.close();
  }
}
