package dev.orrery.runtime.binding.net;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.net.InetAddress;

/** {@code block_list}: rules about addresses; JavaScript has checked that the addresses are such. */
public final class BlockListBinding implements Binding {
  @Override
  public String name() {
    return "block_list";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.function("normalize", 1, (_, args) -> normalize(Js.str(args, 0)));
    target
        .wrapClass("BlockList", BlockRules.class, 0, (_, _) -> new BlockRules())
        .method("addAddress", 1, (self, args) -> add(() -> self.addAddress(address(args, 0))))
        .method("addRange", 2, (self, args) -> self.addRange(address(args, 0), address(args, 1)))
        .method("addSubnet", 2, BlockListBinding::addSubnet)
        .method("check", 1, (self, args) -> self.matches(address(args, 0)))
        .method("getRules", 0, (self, _) -> Js.array(self.texts()));
  }

  private static Object add(Runnable addition) {
    addition.run();
    return null;
  }

  private static Object addSubnet(BlockRules self, Object[] args) {
    self.addSubnet(address(args, 0), Js.integer(args, 1));
    return null;
  }

  /** The usual text of an address; undefined for what is none. */
  private static String normalize(String literal) {
    InetAddress address = Addresses.parse(literal);
    return address == null ? null : Addresses.text(address);
  }

  private static InetAddress address(Object[] args, int i) {
    return Addresses.parse(Js.str(args, i));
  }
}
