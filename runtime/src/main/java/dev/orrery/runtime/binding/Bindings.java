package dev.orrery.runtime.binding;

import dev.orrery.runtime.binding.async.AsyncWrapBinding;
import dev.orrery.runtime.binding.buffer.BufferBinding;
import dev.orrery.runtime.binding.child.ProcessWrapBinding;
import dev.orrery.runtime.binding.child.SpawnSyncBinding;
import dev.orrery.runtime.binding.crypto.CryptoBinding;
import dev.orrery.runtime.binding.dns.CaresBinding;
import dev.orrery.runtime.binding.encoding.EncodingBinding;
import dev.orrery.runtime.binding.fs.FsBinding;
import dev.orrery.runtime.binding.http.HttpHeadersBinding;
import dev.orrery.runtime.binding.http.HttpParserBinding;
import dev.orrery.runtime.binding.inspector.InspectorBinding;
import dev.orrery.runtime.binding.messaging.MessagingBinding;
import dev.orrery.runtime.binding.net.BlockListBinding;
import dev.orrery.runtime.binding.net.IpBinding;
import dev.orrery.runtime.binding.net.PipeBinding;
import dev.orrery.runtime.binding.net.TcpBinding;
import dev.orrery.runtime.binding.os.ConstantsBinding;
import dev.orrery.runtime.binding.os.OsBinding;
import dev.orrery.runtime.binding.performance.PerformanceBinding;
import dev.orrery.runtime.binding.process.ConsoleBinding;
import dev.orrery.runtime.binding.process.ProcessBinding;
import dev.orrery.runtime.binding.process.SignalWrapBinding;
import dev.orrery.runtime.binding.process.StdioBinding;
import dev.orrery.runtime.binding.stream.StreamBinding;
import dev.orrery.runtime.binding.timers.TimersBinding;
import dev.orrery.runtime.binding.url.UrlBinding;
import dev.orrery.runtime.binding.util.TypesBinding;
import dev.orrery.runtime.binding.util.UtilBinding;
import dev.orrery.runtime.binding.util.UvBinding;
import dev.orrery.runtime.binding.zlib.ZlibBinding;
import dev.orrery.runtime.engine.Binding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue of native bindings. */
public final class Bindings {
  private Bindings() {}

  /** New binding objects by name. Creating one costs nothing until it is installed. */
  public static Map<String, Binding> all() {
    Map<String, Binding> byName = new LinkedHashMap<>();
    List.of(
            new AsyncWrapBinding(),
            new BlockListBinding(),
            new BufferBinding(),
            new BuiltinsBinding(),
            new CaresBinding(),
            new ConsoleBinding(),
            new ConstantsBinding(),
            new ContextifyBinding(),
            new EncodingBinding(),
            new CryptoBinding(),
            new FsBinding(),
            new HttpHeadersBinding(),
            new HttpParserBinding(),
            new InspectorBinding(),
            new IpBinding(),
            new MessagingBinding(),
            new ObserveBinding(),
            new OptionsBinding(),
            new OsBinding(),
            new PerformanceBinding(),
            new PipeBinding(),
            new ProcessBinding(),
            new ProcessWrapBinding(),
            new ProfilingBinding(),
            new SpawnSyncBinding(),
            new SignalWrapBinding(),
            new StdioBinding(),
            new StreamBinding(),
            new TaskQueueBinding(),
            new TcpBinding(),
            new TimersBinding(),
            new TypesBinding(),
            new UrlBinding(),
            new UtilBinding(),
            new UvBinding(),
            new ZlibBinding())
        .forEach(binding -> byName.put(binding.name(), binding));
    return byName;
  }
}
