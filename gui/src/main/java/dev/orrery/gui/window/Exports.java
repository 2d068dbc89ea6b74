package dev.orrery.gui.window;

import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.TapeExport;
import dev.orrery.gui.view.draw.Snapshots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Writes a session to files and to the clipboard; says in the banner what became of it. */
final class Exports {
  /** Pictures have this many pixels for one on the screen. */
  private static final double SCALE = 2;

  private final Session session;
  private final Banner banner;
  private final Supplier<Dialogs> dialogs;

  /** {@code dialogs}: gives who asks for files. */
  Exports(Session session, Banner banner, Supplier<Dialogs> dialogs) {
    this.session = session;
    this.banner = banner;
    this.dialogs = dialogs;
  }

  /** Asks where a recording is to go; null if nowhere. */
  Path chooseRecording(Window owner, String title) {
    return choose(owner, title, ".orrec", "Orrery recordings", "*.orrec");
  }

  void saveRecording(Window owner) {
    Path file = chooseRecording(owner, "Save recording");
    if (file != null) {
      write(file, "records", () -> TapeExport.recording(session, file));
    }
  }

  void saveTrace(Window owner) {
    Path file = choose(owner, "Export Chrome trace", ".json", "Trace Event Format", "*.json");
    if (file != null) {
      write(file, "records", () -> TapeExport.chromeTrace(session, file));
    }
  }

  void savePicture(Window owner, Node view) {
    Path file = choose(owner, "Export picture", ".png", "Pictures", "*.png");
    if (file != null) {
      writePicture(view, file);
    }
  }

  /** Writes a picture of a node as it is now. */
  void writePicture(Node view, Path file) {
    WritableImage picture = Snapshots.of(view, SCALE);
    write(
        file,
        "pixels",
        () -> {
          if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile())) {
            throw new IOException("this Java cannot write PNG");
          }
          return (long) (picture.getWidth() * picture.getHeight());
        });
  }

  void copyPicture(Node view) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(Snapshots.of(view, SCALE));
    Clipboard.getSystemClipboard().setContent(content);
    banner.note("A picture of this view is on the clipboard.");
  }

  /** Copies what is selected, as text. */
  void copySelection(Selection selection) {
    String text = text(selection);
    if (text.isEmpty()) {
      banner.note("Nothing is selected: click on a callback, resource or place first.");
      return;
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    banner.note("Copied: " + text);
  }

  /** Number and place, such as {@code #12 at send (/app/mail.js:7:3)}. */
  static String text(Selection selection) {
    StringBuilder text = new StringBuilder();
    if (selection.id() != 0) {
      text.append('#').append(selection.id());
    }
    if (selection.site() != null) {
      String function = selection.site().function();
      String where = selection.site().location();
      text.append(text.isEmpty() ? "" : " at ")
          .append(function.isEmpty() ? where : function + " (" + where + ")");
    }
    return text.toString();
  }

  private interface Writing {
    long write() throws IOException;
  }

  private void write(Path file, String unit, Writing writing) {
    Thread.ofVirtual()
        .start(
            () -> {
              String sentence;
              boolean good = false;
              try {
                long amount = writing.write();
                sentence = String.format(Locale.ROOT, "Wrote %,d %s to %s.", amount, unit, file);
                good = true;
              } catch (IOException | RuntimeException e) {
                sentence = file + " could not be written: " + e.getMessage() + ".";
              }
              boolean well = good;
              String told = sentence;
              Platform.runLater(
                  () -> {
                    if (well) {
                      banner.note(told);
                    } else {
                      banner.trouble(told);
                    }
                  });
            });
  }

  private Path choose(Window owner, String title, String suffix, String kind, String pattern) {
    String name = fileName(session.feed().title()) + suffix;
    return dialogs.get().toSave(owner, title, name, new ExtensionFilter(kind, pattern));
  }

  /** A file's name without suffix, of a title, which may have slashes. */
  static String fileName(String title) {
    String name =
        title
            .replaceFirst("\\.[^.]*$", "")
            .replaceAll("[^\\p{L}\\p{N}_]+", "-")
            .replaceFirst("^-", "");
    return name.isEmpty() ? "orrery" : name;
  }
}
