package dev.orrery.lsp.analysis;

import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.Text;
import dev.orrery.lsp.syntax.SyntaxNode;
import dev.orrery.lsp.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one version of a document. Belongs to the thread that analyses; everything it
 * gives is of that version.
 */
public final class Facts {
  private final Document document;
  private final SyntaxTree tree;
  private final Roles roles;
  private final Scopes scopes;
  private final Meanings meanings;
  private final ParameterRoles parameters;
  private final List<Callback> callbacks;
  private final Map<SyntaxNode, Callback> byNode = new HashMap<>();
  private final List<SyntaxNode> calls = new ArrayList<>();
  private final List<SyntaxNode> functions = new ArrayList<>();
  private final List<Await> awaits = new ArrayList<>();
  private CallGraph graph;

  Facts(Document document, SyntaxTree tree, Roles roles) {
    this.document = document;
    this.tree = tree;
    this.roles = roles;
    this.scopes = Scopes.of(tree);
    Meanings first = new Meanings(tree, scopes, roles);
    CallbackFinder finder = new CallbackFinder(tree, first, first.declarations(), roles);
    List<Callback> found = finder.find();
    if (finder.hasLearntLate()) {
      // What parameters are was learnt after their functions had been looked at.
      first.forget();
      found = new CallbackFinder(tree, first, first.declarations(), roles).find();
    }
    meanings = first;
    parameters = new ParameterRoles(scopes, meanings, roles, found);
    tree.root().walk(this::collect);
    found = new ArrayList<>(found);
    for (SyntaxNode call : calls) {
      found.addAll(parameters.passed(tree, call));
    }
    // Calls in a chain begin alike, and the last one stands at the top.
    found.sort(Comparator.comparingInt(each -> each.node().start()));
    callbacks = List.copyOf(found);
    callbacks.forEach(each -> byNode.put(each.node(), each));
  }

  private void collect(SyntaxNode node) {
    if (Syntax.isCall(node)) {
      calls.add(node);
    } else if (Syntax.isFunction(node)) {
      functions.add(node);
    } else if (node.is("await_expression") || node.is("for_in_statement") && node.has("await")) {
      awaits.add(new Await(node, Syntax.functionAround(node)));
    }
  }

  public Document document() {
    return document;
  }

  public SyntaxTree tree() {
    return tree;
  }

  public Text text() {
    return tree.text();
  }

  /** The text of a node. */
  public String text(SyntaxNode node) {
    return tree.text(node);
  }

  public Roles roles() {
    return roles;
  }

  public Scopes scopes() {
    return scopes;
  }

  /** What an identifier means or declares, null for globals. */
  public Binding binding(SyntaxNode identifier) {
    return scopes.binding(identifier);
  }

  /** What an expression stands for, null if unknown. */
  public Meaning meaning(SyntaxNode expression) {
    return meanings.of(expression);
  }

  /**
   * The path of what a call or {@code new} calls, such as {@code fs.readFile} or {@code
   * net.Socket#write}; null if unknown.
   */
  public String path(SyntaxNode call) {
    Meaning meaning = meanings.of(Syntax.callee(call));
    return meaning == null || meaning.instance() ? null : meaning.path();
  }

  /** The type of what an expression gives, such as {@code Promise} or {@code net.Socket}, or null. */
  public String type(SyntaxNode expression) {
    return meanings.type(meanings.of(expression));
  }

  /** Whether what an expression gives is surely of a type or one below it. */
  public boolean isA(SyntaxNode expression, String type) {
    return meanings.is(type(expression), type);
  }

  /** Whether a type is another one or below it. */
  public boolean isType(String type, String wanted) {
    return meanings.is(type, wanted);
  }

  /** The function of this file that an expression stands for: its node, or null. */
  public SyntaxNode function(SyntaxNode expression) {
    return meanings.function(expression);
  }

  /** All callbacks, in order of their text. */
  public List<Callback> callbacks() {
    return callbacks;
  }

  /** The callback that an argument is, or null. */
  public Callback callback(SyntaxNode argument) {
    return byNode.get(argument);
  }

  /**
   * By which rules a function of this file calls a parameter back: several if it depends, none if it
   * does not as far as is known.
   */
  public Set<Role> parameterRoles(SyntaxNode function, int index) {
    return Set.copyOf(parameters.of(function, index));
  }

  /** All calls and {@code new}s, in order. */
  public List<SyntaxNode> calls() {
    return calls;
  }

  /** All functions, methods and arrows, in order. */
  public List<SyntaxNode> functions() {
    return functions;
  }

  /** All places where async functions leave off, in order. */
  public List<Await> awaits() {
    return awaits;
  }

  /** Who calls whom in this file, and in which roles functions therefore run. */
  public CallGraph graph() {
    if (graph == null) {
      graph = new CallGraph(this);
    }
    return graph;
  }

  /** Whether the file is an ES module, as far as can be told from its name and text. */
  public boolean isModule() {
    String uri = document.uri();
    if (uri.endsWith(".mjs") || uri.endsWith(".mts")) {
      return true;
    } else if (uri.endsWith(".cjs") || uri.endsWith(".cts")) {
      return false;
    }
    return tree.root().has("import_statement") || tree.root().has("export_statement");
  }
}
