package dev.orrery.intellij.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the plugin's descriptors. */
final class Descriptor {
  /** A registration: to the extension point of that name. */
  record Extension(String point, Element element) {}

  private final Element root;

  private Descriptor(Element root) {
    this.root = root;
  }

  static Descriptor of(ClassLoader plugin, String file)
      throws IOException, ParserConfigurationException, SAXException {
    try (InputStream in = plugin.getResourceAsStream("META-INF/" + file)) {
      return new Descriptor(
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement());
    }
  }

  List<Extension> extensions() {
    List<Extension> found = new ArrayList<>();
    for (Element group : elements(root, "extensions")) {
      String space = group.getAttribute("defaultExtensionNs");
      for (Element each : children(group)) {
        found.add(new Extension(space + "." + each.getTagName(), each));
      }
    }
    return found;
  }

  List<Element> actions() {
    return elements(root, "action");
  }

  /** Listeners of the application's messages. */
  List<Element> listeners() {
    return elements(root, "listener");
  }

  List<Element> extensionPoints() {
    return elements(root, "extensionPoint");
  }

  private static List<Element> elements(Element from, String name) {
    NodeList nodes = from.getElementsByTagName(name);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static List<Element> children(Element of) {
    List<Element> found = new ArrayList<>();
    for (Node each = of.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
