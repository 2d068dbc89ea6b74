package dev.orrery.runtime.engine;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** SyntaxErrors: the texts of GraalJS's parser to those of V8's. */
final class SyntaxErrorTexts {
  private static final Pattern EXPECTED =
      Pattern.compile("Expected (.*?) but found (.*)", Pattern.DOTALL);

  private static final MessageRules RULES =
      new MessageRules()
          .text("Missing close quote", "Invalid or unexpected token")
          .text("Invalid return statement", "Illegal return statement")
          .text("Missing space after numeric literal", "Invalid or unexpected token")
          .text("Invalid left hand side for assignment", "Invalid left-hand side in assignment")
          .text("Class contains more than one constructor", "A class may only have one constructor")
          .text("Break statement not in loop", "Illegal break statement")
          .text("expected BindingIdentifier or BindingPattern", "Unexpected token")
          .pattern(
              "has already been declared",
              "Variable \"(.*)\" has already been declared",
              "Identifier '$1' has already been declared")
          .pattern("to a BigInt.", "(Cannot convert .* to a BigInt)\\.", "$1")
          .pattern(
              "Unterminated group", "Unterminated group", "Invalid regular expression: missing /")
          .pattern(" but found ", EXPECTED, SyntaxErrorTexts::expected);

  private SyntaxErrorTexts() {}

  static String translate(String message) {
    return RULES.apply(message);
  }

  private static String expected(MatchResult match) {
    String wanted = match.group(1);
    String found = match.group(2);
    if (found.equals("eof")) {
      return "Unexpected end of input";
    }
    if (wanted.equals(",") && !found.isEmpty() && Character.isLetterOrDigit(found.charAt(0))) {
      return "missing ) after argument list";
    }
    return switch (found) {
      case "import" -> "Cannot use import statement outside a module";
      case "export" -> "Unexpected token 'export'";
      case "super" -> "'super' keyword unexpected here";
      case "let",
          "static",
          "yield",
          "implements",
          "interface",
          "package",
          "private",
          "protected",
          "public" ->
          "Unexpected strict mode reserved word";
      case "/" -> "Invalid regular expression: missing /";
      default -> unexpected(found);
    };
  }

  private static String unexpected(String found) {
    char first = found.isEmpty() ? ' ' : found.charAt(0);
    if (Character.isDigit(first)) {
      return "Unexpected number";
    }
    if (first == '"' || first == '\'') {
      return "Unexpected string";
    }
    if (first == '`') {
      return "Unexpected template string";
    }
    if (Character.isJavaIdentifierStart(first) && !isKeyword(found)) {
      return "Unexpected identifier '" + found + "'";
    }
    return "Unexpected token '" + found + "'";
  }

  private static boolean isKeyword(String word) {
    return switch (word) {
      case "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "debugger",
          "default",
          "delete",
          "do",
          "else",
          "enum",
          "finally",
          "for",
          "function",
          "if",
          "in",
          "instanceof",
          "new",
          "null",
          "return",
          "switch",
          "this",
          "throw",
          "true",
          "false",
          "try",
          "typeof",
          "var",
          "void",
          "while",
          "with" ->
          true;
      default -> false;
    };
  }
}
