package dev.orrery.intellij.verify;

import java.awt.Font;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import javax.swing.plaf.ColorUIResource;
import javax.swing.plaf.FontUIResource;
import javax.swing.plaf.metal.DefaultMetalTheme;
import javax.swing.plaf.metal.MetalLookAndFeel;

/** Colours like those of an IDE's themes, in Swing's own look and feel. */
enum Theme {
  LIGHT(0xf7f8fa, 0xffffff, 0x000000, 0xc9ccd6, 0xdfe1e5, 0xd4e2ff),
  DARK(0x2b2d30, 0x1e1f22, 0xdfe1e5, 0x4e5157, 0x393b40, 0x2e436e);

  private final int panel;
  private final int field;
  private final int text;
  private final int line;
  private final int raised;
  private final int selected;

  Theme(int panel, int field, int text, int line, int raised, int selected) {
    this.panel = panel;
    this.field = field;
    this.text = text;
    this.line = line;
    this.raised = raised;
    this.selected = selected;
  }

  /** From now on; components that are there have to be told. */
  void use() {
    try {
      MetalLookAndFeel.setCurrentTheme(new Colours());
      UIManager.put("Button.gradient", null);
      UIManager.put("ScrollBar.gradient", null);
      UIManager.put("EditorPane.background", new ColorUIResource(field));
      UIManager.put("EditorPane.foreground", new ColorUIResource(text));
      UIManager.setLookAndFeel(new MetalLookAndFeel());
    } catch (UnsupportedLookAndFeelException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Colours extends DefaultMetalTheme {
    @Override
    public FontUIResource getControlTextFont() {
      return new FontUIResource(Font.SANS_SERIF, Font.PLAIN, 13);
    }

    @Override
    public FontUIResource getSystemTextFont() {
      return getControlTextFont();
    }

    @Override
    public FontUIResource getUserTextFont() {
      return getControlTextFont();
    }

    @Override
    protected ColorUIResource getBlack() {
      return new ColorUIResource(text);
    }

    @Override
    protected ColorUIResource getWhite() {
      return new ColorUIResource(field);
    }

    @Override
    protected ColorUIResource getPrimary1() {
      return new ColorUIResource(line);
    }

    @Override
    protected ColorUIResource getPrimary2() {
      return new ColorUIResource(line);
    }

    @Override
    protected ColorUIResource getPrimary3() {
      return new ColorUIResource(selected);
    }

    @Override
    protected ColorUIResource getSecondary1() {
      return new ColorUIResource(line);
    }

    @Override
    protected ColorUIResource getSecondary2() {
      return new ColorUIResource(raised);
    }

    @Override
    protected ColorUIResource getSecondary3() {
      return new ColorUIResource(panel);
    }
  }
}
