package dev.orrery.gui.view.timeline;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** An image whose pixels are computed elsewhere. */
final class PixelSheet {
  private PixelBuffer<IntBuffer> buffer;
  private WritableImage image;

  /** Null before anything is set. */
  WritableImage image() {
    return image;
  }

  /** {@code pixels}: premultiplied, row by row. */
  void set(int width, int height, int[] pixels) {
    if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
      buffer =
          new PixelBuffer<>(
              width,
              height,
              IntBuffer.allocate(width * height),
              PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(buffer);
    }
    buffer.updateBuffer(
        each -> {
          each.getBuffer().put(0, pixels);
          return null;
        });
  }
}
