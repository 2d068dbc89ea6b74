package dev.orrery.gui.window;

import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.TapeExport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Writes a session to files and to the clipboard; says in the banner what became of it. */
final class Exports {
  /** Pictures have this many pixels for one on the screen. */
  private static final double SCALE = 2;

  private final Session session;
  private final Banner banner;

  Exports(Session session, Banner banner) {
    this.session = session;
    this.banner = banner;
  }

  void saveRecording(Window owner) {
    Path file = choose(owner, "Save recording", ".orrec", "Orrery recordings", "*.orrec");
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
    WritableImage picture = picture(view);
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
    content.putImage(picture(view));
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

  private static WritableImage picture(Node view) {
    SnapshotParameters parameters = new SnapshotParameters();
    Scene scene = view.getScene();
    parameters.setFill(scene == null ? null : scene.getFill());
    parameters.setTransform(Transform.scale(SCALE, SCALE));
    return view.snapshot(parameters, null);
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
                sentence = "Wrote %,d %s to %s.".formatted(writing.write(), unit, file);
                good = true;
              } catch (IOException e) {
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
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(new ExtensionFilter(kind, pattern));
    String name = session.feed().title().replaceFirst("\\.[^.]*$", "").replaceAll("\\W+", "-");
    chooser.setInitialFileName(name + suffix);
    File file = chooser.showSaveDialog(owner);
    return file == null ? null : file.toPath();
  }
}
