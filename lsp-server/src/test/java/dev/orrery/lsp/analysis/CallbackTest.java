package dev.orrery.lsp.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class CallbackTest {
  @Test
  void knowsGlobals() {
    assertThat(
            Sample.roles(
                """
                setTimeout(() => {}, 1);
                setImmediate(() => {});
                process.nextTick(() => {});
                queueMicrotask(() => {});
                new Promise((resolve) => {}).then(() => {}, () => {}).finally(() => {});
                """))
        .containsExactly(
            "setTimeout: timer",
            "setImmediate: immediate",
            "process.nextTick: tick",
            "queueMicrotask: microtask",
            "Promise: executor",
            "Promise#then: reaction",
            "Promise#then: reaction",
            "Promise#finally: reaction");
  }

  @Test
  void seesThroughFunctionsOfTheFile() {
    assertThat(
            Sample.roles(
                """
                function now(f) { f(1); }
                function soon(f, delay = 1) { setTimeout(() => f(delay), 1); }
                function each(list, visit) { list.forEach((x) => visit(x)); }
                function on(g) { soon(g); }
                async function after(f) { await null; f(); }
                function maybe(f) { if (x) f(); else process.nextTick(f); }
                function never(f) { return f; }
                now(() => {});
                soon(() => {});
                each([], () => {});
                on(() => {});
                after(() => {});
                maybe(() => {});
                never(() => {});
                """))
        .containsSubsequence(
            "now: call", "soon: timer", "each: iteration", "on: timer", "after: await")
        .noneMatch(role -> role.startsWith("maybe") || role.startsWith("never"));
  }

  @Test
  void tellsWhetherAParameterIsCalledNowOrLater() {
    Facts facts = Sample.facts("function maybe(f) { if (x) f(); else process.nextTick(f); }");
    assertThat(facts.parameterRoles(facts.functions().getFirst(), 0))
        .extracting(Role::id)
        .containsExactlyInAnyOrder("call", "tick");
  }

  @Test
  void knowsWhatParametersOfCallbacksAre() {
    assertThat(
            Sample.roles(
                """
                const answer = (request, { socket }) => {
                  request.on('data', () => {});
                  socket.on('close', () => {});
                };
                require('node:http').createServer(answer);
                """))
        .containsExactly(
            "stream.Readable on data: data",
            "net.Socket on close: handle-close",
            "http.createServer: request");
  }

  @Test
  void seesWhatFieldsHold() {
    assertThat(
            Sample.roles(
                """
                import { connect } from 'net';
                class A {
                  socket = connect(1);
                  constructor() { this.server = net.createServer(); }
                  run() { this.socket.on('data', this.take); this.socket.once('end', () => this.run()); }
                  take() {}
                }
                """))
        .containsExactly("net.Socket on data: data", "stream.Readable on end: end");
  }

  @Test
  void readsTypes() {
    Facts facts =
        Sample.facts(
            "file:///a.ts",
            """
            import type { Socket } from 'node:net';
            import * as http from 'http';
            function f(socket: Socket, server: http.Server, p: Promise<number>) {
              socket.on('close', () => {});
              server.on('request', (request) => request.on('end', () => {}));
              p.then((x) => x);
            }
            """);
    assertThat(facts.callbacks())
        .extracting(callback -> callback.role().id(), Callback::certain)
        .containsExactly(
            tuple("handle-close", true),
            tuple("request", true),
            tuple("end", true),
            tuple("reaction", true));
  }

  @Test
  void knowsModulesThatAreImportedLate() {
    assertThat(
            Sample.roles(
                """
                const { readFile } = await import('node:fs');
                readFile('x', () => {});
                (await import('timers')).setTimeout(() => {}, 1);
                """))
        .containsExactly("fs.readFile: file", "setTimeout: timer");
  }

  @Test
  void guessesWhatIsMostLikely() {
    Facts facts = Sample.facts("x.then(() => {}); y.on('data', () => {}); z.on('w', () => {});");
    assertThat(facts.callbacks()).noneMatch(Callback::certain);
    assertThat(facts.callbacks())
        .extracting(callback -> callback.role().id())
        .containsExactly("reaction", "data", "listener");
  }

  @Test
  void doesNotTakeOptionsForCallbacks() {
    assertThat(
            Sample.roles(
                """
                const fs = require('fs');
                fs.readFile('x', { encoding: 'utf8' });
                fs.readFile('x', options);
                fs.readFile('x', callback);
                setTimeout('code', 1);
                function setImmediate() {}
                setImmediate(() => {});
                """))
        .containsExactly("fs.readFile: file");
  }
}
