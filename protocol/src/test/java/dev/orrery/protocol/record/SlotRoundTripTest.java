package dev.orrery.protocol.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlotRoundTripTest {
  private final StringTable strings = new StringTable();
  private final SiteTable sites = new SiteTable();
  private final SlotDecoder decoder = new SlotDecoder(strings, sites);
  private final List<LoopRecord> decoded = new ArrayList<>();
  private final RecordWriter writer =
      new RecordWriter() {
        @Override
        public void slot(long time, long head, long a, long b, long c, Object attachment) {
          RecordKind kind = Slot.kind(head);
          assertThat(attachment == null || kind.attachment() != RecordKind.Attachment.NONE)
              .isTrue();
          assertThat(kind.usesSmall() || Slot.small(head) == 0).isTrue();
          assertThat(kind.x() != RecordKind.Part.NONE || Slot.x(head) == 0).isTrue();
          assertThat(kind.y() != RecordKind.Part.NONE || Slot.y(head) == 0).isTrue();
          long[] longs = {a, b, c};
          for (int i = kind.longs(); i < longs.length; i++) {
            assertThat(longs[i]).isZero();
          }
          decoded.add(decoder.decode(time, head, a, b, c, attachment));
        }
      };

  @ParameterizedTest
  @EnumSource
  void everyKindSurvives(RecordKind kind) {
    RecordEncoder encoder = new RecordEncoder(writer, strings, sites);
    RandomRecords random = new RandomRecords(kind.ordinal());
    List<LoopRecord> records = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      records.add(random.next(kind));
    }
    records.forEach(encoder);
    assertThat(decoded).isEqualTo(records);
    assertThat(records).allMatch(loopRecord -> loopRecord.kind() == kind);
  }

  @Test
  void everyRecordHasItsKind() {
    assertThat(Arrays.stream(RecordKind.values()).map(RecordKind::type))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(LoopRecord.class.getPermittedSubclasses())
                .<Class<? extends LoopRecord>>map(type -> type.asSubclass(LoopRecord.class))
                .toList());
  }

  @Test
  void largestTableIdsFitTheHead() {
    int largest = InternTable.MAX_CAPACITY;
    long head = Slot.head(RecordKind.GC, 255, largest, largest);
    assertThat(Slot.kind(head)).isEqualTo(RecordKind.GC);
    assertThat(Slot.small(head)).isEqualTo(255);
    assertThat(Slot.x(head)).isEqualTo(largest);
    assertThat(Slot.y(head)).isEqualTo(largest);
  }

  @Test
  void sizesOfStreamOperationsAreCutToWhatFits() {
    writer.streamOp(1, 2, StreamOperation.WRITE, Long.MAX_VALUE, 5, -1, 0, null);
    assertThat(decoded)
        .containsExactly(
            new LoopRecord.StreamOp(
                1, 2, StreamOperation.WRITE, LoopRecord.StreamOp.MAX_SIZE, 5, 0, null, null));
  }
}
