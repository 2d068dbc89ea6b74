package dev.orrery.lsp.analysis;

import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.Text;
import java.util.function.BooleanSupplier;

/** Loads and compiles, while the client still introduces itself, what the first document needs. */
final class WarmUp {
  private static final String URI = "orrery:warm-up.js";
  private static final int TIMES = 8;
  private static final int REPEATED = 4;

  /** Some of everything that programs are made of. */
  private static final String SAMPLE =
      """
      {
      const fs = require('node:fs'), { join } = require('path');
      const http = require('http');
      const EventEmitter = require('events');
      class Store extends EventEmitter {
        static #count = 0;
        constructor(options = {}) {
          super();
          this.items = new Map();
          this.limit = options.limit ?? 10;
          this.on('add', (item) => this.items.set(item.id, item));
        }
        async load(file) {
          try {
            const text = await fs.promises.readFile(join(__dirname, file), 'utf8');
            for (const item of JSON.parse(text)) this.emit('add', { ...item, time: Date.now() });
          } catch (error) {
            if (error.code !== 'ENOENT') throw error;
          } finally {
            Store.#count += 1;
          }
          return [...this.items.values()].filter((each) => each.id > 0).map(({ id }) => `#${id}`);
        }
      }
      function answer(request, response) {
        let size = 0;
        request.on('data', (chunk) => { size += chunk.length; });
        request.on('end', () => response.end(String(size)));
        setTimeout(() => { if (!response.writableEnded) response.destroy(); }, 1000).unref();
      }
      const server = http.createServer(answer).listen(0, () => process.nextTick(report, 'up'));
      function report(what) {
        switch (what) {
          case 'up': setImmediate(() => console.log(server.address().port)); break;
          default: while (what.length > 3) what = what.slice(1);
        }
      }
      new Store({ limit: 3 }).load('items.json').then((ids) => ids.forEach((id) => report(id)))
        .catch((error) => { process.exitCode = error ? 1 : 0; });
      new Promise((resolve, reject) => fs.stat('x', (e, s) => (e ? reject(e) : resolve(s))));
      }
      """;

  private WarmUp() {}

  static void run(Analysis analysis, BooleanSupplier idle) {
    for (int i = 0; i < TIMES && idle.getAsBoolean(); i++) {
      Text text = Text.of(SAMPLE.repeat(REPEATED + i));
      analysis.facts(new Document(URI, "javascript", i, text, false)).graph();
    }
    analysis.forget(URI);
  }
}
