package dev.orrery.protocol.model.explain;

import java.util.List;

/**
 * A node of the async tree.
 *
 * @param id 0 for the root
 * @param label what it is and where it was made
 * @param children what it waits for, or what was made in its callbacks
 */
public record TreeNode(long id, String label, List<TreeNode> children) {
  public TreeNode {
    children = List.copyOf(children);
  }

  /** The tree as lines, as {@code pstree} draws it. */
  public String render() {
    StringBuilder text = new StringBuilder(label).append('\n');
    renderChildren("", text);
    return text.toString();
  }

  private void renderChildren(String indent, StringBuilder text) {
    for (TreeNode child : children) {
      boolean last = child == children.getLast();
      text.append(indent).append(last ? "└─ " : "├─ ").append(child.label()).append('\n');
      child.renderChildren(indent + (last ? "   " : "│  "), text);
    }
  }
}
