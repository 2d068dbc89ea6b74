package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.os.PosixProcess;

/** Node's {@code fs} binding. */
public final class FsBinding implements Binding {
  @Override
  public String name() {
    return "fs";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    FsCalls calls = new FsCalls(target, env);
    PathFunctions.install(calls);
    StatusFunctions.install(calls);
    DescriptorFunctions.install(calls);
    DirectoryFunctions.install(calls);
    WholeFileFunctions.install(calls);
    DirectoryHandles.install(calls);
    TreeListing.install(calls);
    FsEventWrap.install(target, calls);
    StatWatcherWrap.install(target, calls);
    // The linker needs a tenth of a second; a program that loads fs will soon call it.
    Thread.ofPlatform().daemon().name("orrery-linker").start(PosixProcess::warmUp);
  }
}
