package dev.orrery.protocol.eventloop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/protocol.md ends with what the PDL file says; {@code -Ddocs.update} writes it anew. */
class DomainDocumentationTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "protocol.md");
  private static final String BEGIN = "<!-- The rest is made of event_loop.pdl. -->\n\n";

  @Test
  void theManualIsThatOfTheFile() throws IOException {
    String document = Files.readString(DOCUMENT);
    String manual = DomainMarkdown.of(ProtocolFile.domain()).stripTrailing() + "\n";
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(DOCUMENT, document.substring(0, begin) + manual);
      return;
    }
    assertThat(document.substring(begin))
        .as(
            "update with: mvn -q test -pl protocol -Dtest=DomainDocumentationTest -Ddocs.update=true")
        .isEqualTo(manual);
  }
}
