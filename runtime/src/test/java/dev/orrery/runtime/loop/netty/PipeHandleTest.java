package dev.orrery.runtime.loop.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.runtime.loop.HandleType;
import dev.orrery.runtime.loop.RunMode;
import io.netty.channel.unix.FileDescriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipeHandleTest extends SocketTestBase {
  @TempDir Path directory;

  private PipeHandle listen(String name) {
    PipeHandle server = new PipeHandle(loop, HandleType.PIPE_SERVER);
    assertThat(server.bind(name)).isZero();
    AcceptListener echo =
        new AcceptListener() {
          @Override
          public void onConnection(int fd) {
            server.close(null);
            PipeHandle accepted = new PipeHandle(loop, HandleType.PIPE);
            accepted.open(fd);
            accepted.readStart(
                new Collector(
                    text -> {
                      write(accepted, "echo " + text);
                      accepted.close(null);
                    }));
          }

          @Override
          public void onAcceptError(int status) {
            log.add("accept error " + status);
          }
        };
    assertThat(server.listen(16, echo)).isZero();
    return server;
  }

  private void talkTo(String name) {
    PipeHandle client = new PipeHandle(loop, HandleType.PIPE);
    int status =
        client.connect(
            connecting(
                done -> {
                  log.add("connected " + done);
                  write(client, "hello");
                  client.shutdown(shuttingDown(ended -> {}));
                  client.readStart(
                      new Collector(
                          text -> {
                            log.add(text);
                            client.close(null);
                          }));
                }),
            name);
    assertThat(status).isZero();
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("connected 0", "echo hello");
  }

  @Test
  void socketsInTheFileSystem() {
    Path path = directory.resolve("socket");
    PipeHandle server = listen(path.toString());
    assertThat(server.localName()).isEqualTo(path.toString());
    assertThat(path).exists();
    talkTo(path.toString());
    assertThat(path).doesNotExist();
  }

  @Test
  void socketsInTheAbstractNameSpace() {
    String name = "\0orrery-test-" + ProcessHandle.current().pid();
    assertThat(listen(name).localName()).isEqualTo(name);
    talkTo(name);
  }

  @Test
  void anExistingFileIsNotRemoved() throws IOException {
    Path file = directory.resolve("file");
    Files.writeString(file, "kept");
    PipeHandle server = new PipeHandle(loop, HandleType.PIPE_SERVER);
    assertThat(server.bind(file.toString())).isEqualTo(Status.EADDRINUSE);
    assertThat(file).hasContent("kept");
  }

  @Test
  void aMissingSocketIsReportedThroughTheCallback() {
    PipeHandle client = new PipeHandle(loop, HandleType.PIPE);
    ConnectRequest request =
        connecting(
            status -> {
              log.add("connect " + status);
              client.close(null);
            });
    assertThat(client.connect(request, directory.resolve("none").toString())).isZero();
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("connect " + Status.ENOENT);
  }

  @Test
  void aNameTooLongIsAnError() {
    PipeHandle server = new PipeHandle(loop, HandleType.PIPE_SERVER);
    assertThat(server.bind("/" + "x".repeat(107))).isEqualTo(Status.EINVAL);
  }

  @Test
  void theEndsOfAPipe() throws IOException {
    FileDescriptor[] ends = FileDescriptor.pipe();
    PipeHandle reader = new PipeHandle(loop, HandleType.PIPE);
    PipeHandle writer = new PipeHandle(loop, HandleType.PIPE);
    reader.open(ends[0].intValue());
    writer.open(ends[1].intValue());
    reader.readStart(
        new Collector(
            text -> {
              log.add(text);
              reader.close(null);
            }));
    write(writer, "through the pipe");
    writer.shutdown(shuttingDown(status -> writer.close(null)));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("through the pipe");
  }

  @Test
  void aClosedReaderBreaksThePipe() throws IOException {
    FileDescriptor[] ends = FileDescriptor.pipe();
    ends[0].close();
    PipeHandle writer = new PipeHandle(loop, HandleType.PIPE);
    writer.open(ends[1].intValue());
    assertThat(writer.write(writing(status -> log.add("late"), ByteBuffer.wrap(new byte[1]))))
        .isEqualTo(Status.EPIPE);
    writer.close(null);
    loop.run(RunMode.DEFAULT);
    assertThat(log).isEmpty();
  }
}
