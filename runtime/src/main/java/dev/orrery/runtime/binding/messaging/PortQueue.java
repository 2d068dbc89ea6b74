package dev.orrery.runtime.binding.messaging;

import dev.orrery.runtime.engine.clone.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * One end of a channel: what was sent to it and who else is on the channel. It outlives the port
 * object that currently receives from it, so a port in transit loses no message. Thread-safe.
 */
final class PortQueue {
  /** The ends of one channel: two of a MessageChannel, any number of a BroadcastChannel. */
  static final class Group {
    private final List<PortQueue> members = new ArrayList<>();

    synchronized List<PortQueue> others(PortQueue one) {
      List<PortQueue> others = new ArrayList<>(members);
      others.remove(one);
      return others;
    }

    synchronized void join(PortQueue one) {
      members.add(one);
    }

    /** Removes one; returns how many are left. */
    synchronized int leave(PortQueue one) {
      members.remove(one);
      return members.size();
    }
  }

  private final Group group;
  private final boolean broadcast;
  private final ArrayDeque<Message> messages = new ArrayDeque<>();
  private Runnable wakeup;
  private boolean peerClosed;

  PortQueue(Group group, boolean broadcast) {
    this.group = group;
    this.broadcast = broadcast;
    group.join(this);
  }

  /** Makes the two ends of a MessageChannel. */
  static PortQueue[] pair() {
    Group group = new Group();
    return new PortQueue[] {new PortQueue(group, false), new PortQueue(group, false)};
  }

  /** The other ends. */
  List<PortQueue> others() {
    return group.others(this);
  }

  /** Sets what is run, on any thread, when something arrives; null for nobody. */
  synchronized void setWakeup(Runnable wakeup) {
    this.wakeup = wakeup;
    if (wakeup != null && (!messages.isEmpty() || peerClosed)) {
      wakeup.run();
    }
  }

  synchronized void add(Message message) {
    messages.add(message);
    wake();
  }

  synchronized Message poll() {
    return messages.poll();
  }

  synchronized int size() {
    return messages.size();
  }

  /** True once the other end is gone and all it sent has been taken. */
  synchronized boolean isOver() {
    return peerClosed && messages.isEmpty();
  }

  /** Leaves the channel; the other end of a pair learns that nothing more will come. */
  void close() {
    List<PortQueue> others = others();
    group.leave(this);
    if (!broadcast) {
      others.forEach(PortQueue::peerClosed);
    }
  }

  private synchronized void peerClosed() {
    peerClosed = true;
    wake();
  }

  private void wake() {
    if (wakeup != null) {
      wakeup.run();
    }
  }
}
