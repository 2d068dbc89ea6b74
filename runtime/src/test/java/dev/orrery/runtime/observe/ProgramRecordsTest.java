package dev.orrery.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.LoopRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of small programs, record by record. */
class ProgramRecordsTest {
  @TempDir Path folder;

  @Test
  void timerTickAndPromise() throws IOException {
    RecordedProgram program =
        RecordedProgram.run(
            folder,
            """
            setTimeout(function later() { console.log('timeout'); }, 5);
            process.nextTick(function tick() { console.log('tick'); });
            Promise.resolve(1).then(function reaction() { console.log('then'); });
            """,
            Category.RESOURCES,
            Category.CALLBACKS,
            Category.PROMISES,
            Category.CONSOLE,
            Category.SITES);
    assertThat(program.lines())
        .containsExactly(
            "before main",
            "init A Timeout by main (5 ms) at 1:1",
            "enqueue TIMERS A: later at 1:12",
            "init B TickObject by main at 2:1",
            "enqueue TICK B: tick at 2:18",
            "init C PROMISE by main at 3:1",
            "resolve C by main",
            "init D PROMISE by main at 3:1",
            "subscribe D to C at 3:1",
            "after main",
            "before B",
            "console LOG 'tick' at 2:36 in tick",
            "after B",
            "destroy B",
            "drain TICK 1",
            "before D",
            "console LOG 'then' at 3:47 in reaction",
            "resolve D by D",
            "after D",
            "drain MICROTASK 1",
            "fired A",
            "before A",
            "console LOG 'timeout' at 1:31 in later",
            "after A",
            "destroy A");
  }

  /** Calls that throw, or stop in the middle, must not be taken for those in progress. */
  @Test
  void placesAfterCallsThatDidNotReturn() throws IOException {
    RecordedProgram program =
        RecordedProgram.run(
            folder,
            """
            function* generator() { setImmediate(yield 1); }
            const iterator = generator();
            iterator.next();
            function fails() { throw new Error(); }
            try { fails(); } catch { setImmediate(() => {}); }
            iterator.next(() => {});
            [1].forEach(function each() { setImmediate(() => {}); });
            process.nextTick(() => new Promise((done) => setImmediate(done)));
            async function waits() { await 1;
              setImmediate(() => {}); }
            waits();
            """,
            Category.RESOURCES,
            Category.PROMISES,
            Category.SITES);
    assertThat(program.lines().stream().filter(line -> line.contains(" at ")))
        .containsExactly(
            "init A Immediate by main at 5:26",
            "init B Immediate by main at 1:25 in generator",
            "init C Immediate by main at 7:31 in each",
            "init D TickObject by main at 8:1",
            "init E PROMISE by main at 11:1",
            "init F PROMISE by main at 9:26 in waits",
            "await E to F at 9:26 in waits",
            "init G PROMISE by D at 8:24",
            "init H Immediate by D at 8:46",
            "init I Immediate by E at 10:3 in waits");
  }

  @Test
  void readFile() throws IOException {
    RecordedProgram program =
        RecordedProgram.run(
            folder,
            """
            const fs = require('fs');
            fs.stat(__dirname, function done() { fs.existsSync('.'); });
            """,
            Category.RESOURCES,
            Category.CALLBACKS,
            Category.WORK,
            Category.BLOCKING,
            Category.SITES);
    assertThat(program.lines().stream().map(line -> line.replace(folder.toString(), "FOLDER")))
        .containsExactly(
            "before main",
            "init A FSREQCALLBACK by main at 2:1",
            "active A",
            "queued A",
            "detail A (stat FOLDER)",
            "after main",
            "start A on orrery-work-0",
            "end A",
            "inactive A",
            "before A",
            "sync fs.existsSync at 2:38 in done",
            "after A",
            "destroy A");
  }

  @Test
  void awaitBelongsToTheFunctionThatAwaits() throws IOException {
    RecordedProgram program =
        RecordedProgram.run(
            folder,
            """
            const gate = new Promise((resolve) => setImmediate(resolve));
            async function wait() {
              await gate;
              await 1;
            }
            wait();
            """,
            Category.CALLBACKS,
            Category.PROMISES,
            Category.SITES);
    assertThat(program.lines())
        .containsExactly(
            "before main",
            "init A PROMISE by main at 1:14",
            "enqueue IMMEDIATE B: builtin",
            "init C PROMISE by main at 6:1",
            "await C to A at 3:3 in wait",
            "after main",
            "before B",
            "resolve A by B",
            "after B",
            "before C",
            "init D PROMISE by C at 4:3 in wait",
            "resolve D by C",
            "await C to D at 4:3 in wait",
            "after C",
            "before C",
            "resolve C by C",
            "after C",
            "drain MICROTASK 2");
  }

  @Test
  void httpRequest() throws IOException {
    RecordedProgram program =
        RecordedProgram.run(
            folder,
            """
            const http = require('http');
            const server = http.createServer((req, res) => res.end('hello'));
            server.listen(0, '127.0.0.1', () => {
              const { port } = server.address();
              http.get({ port, host: '127.0.0.1', agent: false }, (res) => {
                res.on('data', (d) => console.log(String(d))).on('end', () => server.close());
              });
            });
            """,
            Category.RESOURCES,
            Category.CONSOLE,
            Category.SITES);
    assertThat(
            program.lines().stream().filter(line -> line.matches("console.*|init . (TCP|HTTP).*")))
        .containsExactly(
            "init B TCPSERVERWRAP by A",
            "init E TCPWRAP by C at 5:3",
            "init H TCPCONNECTWRAP by F",
            "init I HTTPCLIENTREQUEST by G",
            "init K TCPWRAP by -",
            "init L HTTPINCOMINGMESSAGE by B",
            "console LOG 'hello' at 6:27");
  }

  @Test
  void pipeWithBackPressure() throws IOException {
    RecordedProgram program =
        RecordedProgram.run(
            folder,
            """
            const { Readable, Writable } = require('stream');
            const chunks = ['one', 'two', 'three', null];
            const source = new Readable({ highWaterMark: 4, read() { this.push(chunks.shift()); } });
            const sink = new Writable({ highWaterMark: 6, write(chunk, encoding, callback) {
              setImmediate(callback);
            } });
            source.pipe(sink);
            """,
            Category.STREAMS,
            Category.SITES);
    // A pipe looks at the standard streams, too.
    assertThat(program.lines().stream().filter(line -> !line.matches("stream [CD] .*")))
        .containsExactly(
            "stream A Readable at 3:16",
            "stream B Writable at 4:14",
            "pipe A to B",
            "READ A 0 0/4",
            "PUSH A 3 3/4 'one'",
            "RESUME A 0 3/4",
            "READ A 0 3/4",
            "PUSH A 3 6/4 'two'",
            "DATA A 3 3/4 'one'",
            "WRITE B 3 3/6 'one'",
            "READ A 0 3/4",
            "PUSH A 5 8/4 'three'",
            "DATA A 3 5/4 'two'",
            "WRITE_FALSE B 3 6/6 'two'",
            "PAUSE A 0 5/4",
            "WRITTEN B 3 3/6",
            "WRITTEN B 3 0/6",
            "DRAIN B 0 0/6",
            "RESUME A 0 5/4",
            "READ A 0 5/4",
            "DATA A 5 0/4 'three'",
            "WRITE B 5 5/6 'three'",
            "END A 0 0/4",
            "CLOSE A 0 0/4",
            "WRITTEN B 5 0/6",
            "FINISH B 0 0/6",
            "PAUSE A 0 0/4",
            "unpipe A to B",
            "CLOSE B 0 0/6");
  }

  @Test
  void streamBehindProxy() throws IOException {
    RecordedProgram program =
        RecordedProgram.run(
            folder,
            """
            const { Writable } = require('stream');
            const sink = new Writable({ write(chunk, encoding, callback) { callback(); } });
            const asked = [];
            const proxy = new Proxy(sink, {
              get(target, key, receiver) {
                asked.push(key);
                return Reflect.get(target, key, receiver);
              },
              getPrototypeOf() { throw new Error('nobody needs it'); },
            });
            proxy.write('one');
            proxy.on('news', () => {});
            proxy.emit('news');
            console.log(asked.includes('_isStdio'), asked.includes('write'));
            """,
            Category.STREAMS,
            Category.EMITS,
            Category.CONSOLE,
            Category.SITES);
    assertThat(program.lines())
        .containsExactly(
            "emitter A Writable at 2:14",
            "stream A Writable at 2:14",
            "WRITE A 3 3/65536 'one'",
            "WRITTEN A 3 0/65536",
            "listeners A news 1 at 12:1",
            "emit Writable A news to 1",
            "console LOG 'false true' at 14:1");
  }

  @Test
  void rejectionsAndExceptions() throws IOException {
    RecordedProgram program =
        RecordedProgram.run(
            folder,
            """
            process.on('unhandledRejection', () => {});
            const p = Promise.reject(new TypeError('no'));
            setImmediate(() => {
              p.catch(() => {});
              setImmediate(() => { throw new Error('bad'); });
            });
            """,
            Category.ERRORS,
            Category.SITES);
    assertThat(program.lines())
        .containsExactly(
            "UNHANDLED A TypeError: no",
            "HANDLED_LATE A TypeError: no",
            "thrown Error: bad, fatal at 5:24");
    assertThat(program.exitCode).isEqualTo(1);
  }

  @Test
  void emittersHaveIdsAndPlaces() throws Exception {
    RecordedProgram program =
        RecordedProgram.run(
            folder,
            """
            const { EventEmitter } = require('node:events');
            const { Readable } = require('node:stream');
            class Door extends EventEmitter {}

            const one = new Door();
            const two = new EventEmitter();
            one.on('open', () => {});
            two.on('open', () => {});
            one.emit('open');
            new Readable({ read() {} }).on('end', () => {});
            """,
            Category.EMITS,
            Category.STREAMS,
            Category.SITES);
    List<LoopRecord.EmitterInit> made =
        program.of(LoopRecord.EmitterInit.class).stream().filter(r -> r.site() != null).toList();
    assertThat(made)
        .extracting(LoopRecord.EmitterInit::className)
        .containsExactly("Door", "EventEmitter", "Readable");
    assertThat(made).extracting(r -> r.site().line()).containsExactly(3, 6, 10);
    assertThat(program.of(LoopRecord.Emit.class))
        .filteredOn(r -> "open".equals(r.event()))
        .extracting(LoopRecord.Emit::id)
        .containsExactly(made.getFirst().id());
    assertThat(program.of(LoopRecord.Listeners.class))
        .filteredOn(r -> "open".equals(r.event()))
        .extracting(LoopRecord.Listeners::id)
        .containsExactly(made.get(0).id(), made.get(1).id());
    assertThat(program.of(LoopRecord.StreamInit.class))
        .extracting(LoopRecord.StreamInit::id)
        .contains(made.get(2).id());
    assertThat(program.of(LoopRecord.Emit.class)).noneMatch(r -> r.id() == 0);
  }
}
