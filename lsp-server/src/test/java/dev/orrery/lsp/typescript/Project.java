package dev.orrery.lsp.typescript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A small project, open in an editor: a loose script, and TypeScript with a config. Tests share it, since
 * to warm up takes a minute of processor time; they leave its files as they are.
 *
 * @param script the URI of a script that uses {@code shapes}
 * @param typed the URI of a TypeScript file with an error
 */
record Project(Editor editor, String script, String shapes, String typed) implements AutoCloseable {
  private static final String SCRIPT =
      """
      const fs = require('fs');
      const shapes = require('./shapes.js');

      fs.readFile('x', 'utf8', (err, data) => { data.toUpperCase(); });
      const circle = new shapes.Circle(2);
      let area = circle.area();
      area = area * 2;
      function twice(n) {
        const unused = 1;
        return n * 2;
      }
      twice(area);
      """;

  private static final String SHAPES =
      """
      /** Round. */
      class Circle {
        /** @param {number} radius how far it is to the edge */
        constructor(radius) {
          this.radius = radius;
        }
        area() {
          return Math.PI * this.radius ** 2;
        }
      }
      exports.Circle = Circle;
      """;

  private static final String MAIN_TS =
      """
      import { Animal } from './animal.js';
      class Dog implements Animal {
        speak(): string { return 'wuff'; }
      }
      const dog: Animal = new Dog();
      const wrong: number = dog.speak();
      console.log(wrong);
      """;

  /** Opens it, in a folder of its own whose name has a blank. */
  static Project open() throws IOException {
    Editor editor = Editor.open(Files.createTempDirectory("orrery project").toRealPath());
    editor.write(
        "ts/tsconfig.json", "{\"compilerOptions\": {\"strict\": true, \"module\": \"nodenext\"}}");
    editor.write("ts/animal.ts", "export interface Animal {\n  speak(): string;\n}\n");
    String shapes = editor.open("shapes.js", SHAPES);
    String script = editor.open("main.js", SCRIPT);
    String typed = editor.open("ts/main.ts", MAIN_TS);
    return new Project(editor, script, shapes, typed);
  }

  @Override
  public void close() throws IOException {
    editor.close();
    try (Stream<Path> files = Files.walk(editor.folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
