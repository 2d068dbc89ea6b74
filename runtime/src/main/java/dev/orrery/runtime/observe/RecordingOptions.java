package dev.orrery.runtime.observe;

import java.util.Objects;
import java.util.Set;

/**
 * What to record.
 *
 * @param categories groups of records
 * @param capacity records the ring buffer holds; brought to a power of two
 * @param previewLength bytes or characters shown of a chunk in a stream; 0 for none of its content
 * @param textLength characters kept of lines and error messages
 * @param blockedMs a callback that runs longer is reported as blocking the loop
 */
public record RecordingOptions(
    Set<Category> categories, int capacity, int previewLength, int textLength, int blockedMs) {
  private static final int MAX_CAPACITY = 1 << 24;

  /** 65,536 records of all but emits, previews of 64 bytes, blocked from 100 ms on. */
  public static final RecordingOptions DEFAULT =
      new RecordingOptions(Category.DEFAULT, 1 << 16, 64, 1000, 100);

  public RecordingOptions {
    categories = Set.copyOf(categories);
    Objects.checkIndex(capacity, MAX_CAPACITY + 1);
    capacity = Math.max(16, Integer.highestOneBit(Math.max(1, 2 * capacity - 1)));
    if (previewLength < 0 || textLength < 0 || blockedMs < 1) {
      throw new IllegalArgumentException("negative length or time");
    }
  }

  public RecordingOptions withCategories(Set<Category> others) {
    return new RecordingOptions(others, capacity, previewLength, textLength, blockedMs);
  }

  public RecordingOptions withCapacity(int records) {
    return new RecordingOptions(categories, records, previewLength, textLength, blockedMs);
  }

  public RecordingOptions withPreviewLength(int length) {
    return new RecordingOptions(categories, capacity, length, textLength, blockedMs);
  }

  public RecordingOptions withBlockedMs(int milliseconds) {
    return new RecordingOptions(categories, capacity, previewLength, textLength, milliseconds);
  }
}
