package dev.orrery.runtime.engine;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.control.AsyncFunctionBodyNode;
import com.oracle.truffle.js.nodes.promise.NewPromiseCapabilityNode;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out which code of the program runs or was handed over, leaving out builtin modules. A site
 * is made once for each node. Checked with GraalJS 25.0.3. Loop thread only.
 */
final class UserSites {
  private static final int MAX_CACHED = 1 << 16;
  private static final int MAX_STACK = 64;

  /** Stands for a node of a builtin module or without a source. */
  private static final Object NOT_THE_PROGRAMS = new Object();

  private final Map<Node, Object> byNode = new IdentityHashMap<>();

  /** The innermost call in the program's code; null when none of it runs. */
  Site current() {
    return Truffle.getRuntime().iterateFrames(this::siteOfCall);
  }

  /** All calls in the program's code, innermost first. */
  List<Site> stack(Node innermost) {
    List<Site> sites = new ArrayList<>();
    add(sites, siteOf(innermost));
    Truffle.getRuntime()
        .iterateFrames(
            frame -> {
              add(sites, siteOfCall(frame));
              return sites.size() < MAX_STACK ? null : sites;
            });
    return sites;
  }

  private static void add(List<Site> sites, Site site) {
    if (site != null) {
      sites.add(site);
    }
  }

  private Site siteOfCall(FrameInstance frame) {
    return siteOf(frame.getCallNode());
  }

  /** The place of an expression or statement; null unless it is the program's. */
  Site siteOf(Node node) {
    if (node == null) {
      return null;
    }
    Object known = byNode.get(node);
    if (known == null) {
      Site site =
          isPrologue(node) ? null : make(node.getEncapsulatingSourceSection(), node.getRootNode());
      known = keep(node, site);
    }
    return known == NOT_THE_PROGRAMS ? null : (Site) known;
  }

  /** An async function makes its promise before its body runs: that is its caller's doing. */
  private static boolean isPrologue(Node call) {
    Node at = call;
    while (at != null && !(at instanceof NewPromiseCapabilityNode)) {
      at = at.getParent();
    }
    return at != null && at.getParent() instanceof AsyncFunctionBodyNode;
  }

  /** Where a function is defined; null unless it is the program's. */
  Site definitionOf(Object function) {
    if (!(function instanceof JSFunctionObject object)) {
      return null;
    }
    if (function instanceof JSFunctionObject.Bound bound) {
      return definitionOf(bound.getBoundTargetFunction());
    }
    // Compiles the function, if it has not been yet: it will be called anyway.
    return definitionOf(
        ((RootCallTarget) JSFunction.getFunctionData(object).getCallTarget()).getRootNode());
  }

  /** Where the function with that body is defined; null unless it is the program's. */
  Site definitionOf(RootNode root) {
    Object known = byNode.get(root);
    if (known == null) {
      known = keep(root, make(root.getSourceSection(), root));
    }
    return known == NOT_THE_PROGRAMS ? null : (Site) known;
  }

  private Object keep(Node node, Site site) {
    Object value = site == null ? NOT_THE_PROGRAMS : site;
    if (byNode.size() >= MAX_CACHED) {
      byNode.clear();
    }
    byNode.put(node, value);
    return value;
  }

  private static Site make(SourceSection section, RootNode root) {
    boolean isProgram =
        section != null
            && section.isAvailable()
            && section.getSource().hasCharacters()
            && !section.getSource().isInternal();
    return isProgram
        ? new Site(
            functionName(root),
            section.getSource().getName(),
            section.getStartLine(),
            section.getStartColumn())
        : null;
  }

  /** GraalJS's names for functions without one begin with a colon. */
  private static String functionName(RootNode root) {
    String name = root == null ? null : root.getName();
    return name == null || name.startsWith(":") ? "" : name;
  }

  void clear() {
    byNode.clear();
  }
}
