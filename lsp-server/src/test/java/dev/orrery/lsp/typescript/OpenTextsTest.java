package dev.orrery.lsp.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenTextsTest {
  private static Document document(String text, int version) {
    return new Document("file:///a.js", "javascript", version, Text.of(text), false);
  }

  @Test
  void tellsTheLeastThatHasChanged() {
    JsonObject edit = OpenTexts.edit(document("one two three", 1), document("one 2 three", 2));
    assertThat(edit.get("start").getAsInt()).isEqualTo(4);
    assertThat(edit.get("end").getAsInt()).isEqualTo(7);
    assertThat(edit.get("text").getAsString()).isEqualTo("2");
    JsonObject repeated = OpenTexts.edit(document("aaa", 1), document("aaaa", 2));
    assertThat(repeated.get("start").getAsInt()).isEqualTo(3);
    assertThat(repeated.get("end").getAsInt()).isEqualTo(3);
    assertThat(repeated.get("text").getAsString()).isEqualTo("a");
  }

  @Test
  void tellsOnlyWhatIsNew() {
    OpenTexts texts = new OpenTexts();
    List<String> told = new ArrayList<>();
    Document first = document("a", 1);
    texts.update(List.of(first), message -> told.addAll(message.keySet()));
    texts.update(List.of(first), message -> told.addAll(message.keySet()));
    texts.update(List.of(document("ab", 2)), message -> told.addAll(message.keySet()));
    texts.update(List.of(), message -> told.addAll(message.keySet()));
    assertThat(told).containsExactly("open", "edit", "close");
  }

  @Test
  void nameSaysWhatClientsDoNot() {
    List<String> told = new ArrayList<>();
    Document unnamed = new Document("file:///a.mjs", "", 1, Text.of("a"), false);
    Document other = new Document("file:///a.py", "python", 1, Text.of("a"), false);
    new OpenTexts()
        .update(List.of(unnamed, other), message -> told.add(message.get("open").toString()));
    assertThat(told).singleElement().asString().contains("a.mjs");
  }
}
