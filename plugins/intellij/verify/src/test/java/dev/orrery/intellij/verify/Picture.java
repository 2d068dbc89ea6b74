package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;

/** Draws components without a screen, and looks into them. */
final class Picture {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;

  private Picture() {}

  /** Draws it in a theme, into a file of target/shots. */
  static void save(JComponent component, Theme theme, String name) throws Exception {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    SwingUtilities.invokeAndWait(
        () -> {
          theme.use();
          SwingUtilities.updateComponentTreeUI(component);
          draw(component, image);
        });
    File folder = Files.createDirectories(Artifacts.TARGET.resolve("shots")).toFile();
    write(image, new File(folder, name + ".png"));
    assertThat(image.getRGB(4, 4)).isEqualTo(component.getBackground().getRGB());
  }

  private static void write(BufferedImage image, File file) throws IOException {
    assertThat(ImageIO.write(image, "png", file)).isTrue();
  }

  private static void draw(JComponent component, BufferedImage image) {
    component.setSize(WIDTH, HEIGHT);
    layOut(component);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    component.printAll(g);
    g.dispose();
  }

  private static void layOut(Container container) {
    container.doLayout();
    for (Component each : container.getComponents()) {
      if (each instanceof Container inner) {
        layOut(inner);
      }
    }
  }

  /** A component and all within it. */
  static List<Component> all(Container container) {
    List<Component> found = new ArrayList<>();
    found.add(container);
    for (Component each : container.getComponents()) {
      if (each instanceof Container inner) {
        found.addAll(all(inner));
      }
    }
    return found;
  }

  /** What its labels say. */
  static List<String> texts(Container container) {
    return all(container).stream()
        .filter(JLabel.class::isInstance)
        .map(each -> ((JLabel) each).getText())
        .toList();
  }
}
