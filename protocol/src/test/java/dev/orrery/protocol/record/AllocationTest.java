package dev.orrery.protocol.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What the loop's thread pays for a record: no garbage. */
class AllocationTest {
  private static final int RUNS = 20_000;

  private final StringTable strings = new StringTable();
  private final SiteTable sites = new SiteTable();
  private final long[] ring = new long[5 * 1024];
  private final Object[] attachments = new Object[1024];
  private int next;

  private final RecordWriter writer =
      new RecordWriter() {
        @Override
        public void slot(long time, long head, long a, long b, long c, Object attachment) {
          int at = next++ & 1023;
          ring[at * 5] = time;
          ring[at * 5 + 1] = head;
          ring[at * 5 + 2] = a;
          ring[at * 5 + 3] = b;
          ring[at * 5 + 4] = c;
          attachments[at] = attachment;
        }
      };

  @Test
  void writingARecordAllocatesNothing() {
    Site site = new Site("f", "file:///a.js", 1, 1);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    record(site);
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < RUNS; i++) {
      record(site);
    }
    long perRun = (threads.getCurrentThreadAllocatedBytes() - before) / RUNS;
    assertThat(perRun).isZero();
  }

  private void record(Site site) {
    int type = strings.intern("Timeout");
    int at = sites.intern(site);
    writer.iterationStart(1, 2, 3);
    writer.phaseEnter(1, Phase.TIMERS);
    writer.init(1, 2, type, 3, 4, ResourceKind.HANDLE, at, null);
    writer.enqueue(1, QueueKind.TIMERS, 2, 3, at, at);
    writer.before(1, 2);
    writer.streamOp(1, 2, StreamOperation.WRITE_FALSE, 3, 4, 5, at, "preview");
    writer.drain(1, QueueKind.TICK, 2, 3);
    writer.after(1, 2);
  }
}
