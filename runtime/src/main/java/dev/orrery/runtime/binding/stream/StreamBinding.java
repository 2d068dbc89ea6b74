package dev.orrery.runtime.binding.stream;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;

/** {@code stream_wrap}: the shared state of stream operations and their request classes. */
public final class StreamBinding implements Binding {
  @Override
  public String name() {
    return "stream_wrap";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.value("stateBuffer", StreamState.of(env).buffer());
    target.value("kReadBytesOrError", StreamState.READ_BYTES_OR_ERROR);
    target.value("kArrayBufferOffset", StreamState.ARRAY_BUFFER_OFFSET);
    target.value("kBytesWritten", StreamState.BYTES_WRITTEN);
    target.value("kLastWriteWasAsync", StreamState.LAST_WRITE_WAS_ASYNC);
    RequestClasses.add(target, "WriteWrap");
    RequestClasses.add(target, "ShutdownWrap");
  }
}
