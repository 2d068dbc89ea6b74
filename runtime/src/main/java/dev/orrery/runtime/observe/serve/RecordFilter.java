package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.RecordCategory;
import dev.orrery.runtime.observe.Category;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What one session gets of what is recorded for all.
 *
 * @param previews longest preview of a chunk
 */
record RecordFilter(Set<RecordCategory> categories, int previews) {
  private static final String PROMISE = "PROMISE";

  /** {@code categories}: null for all but CALL, which slows the whole program down. */
  static RecordFilter of(List<RecordCategory> categories, int previews) {
    Set<RecordCategory> set = EnumSet.of(RecordCategory.PROGRAM);
    set.addAll(
        categories == null ? EnumSet.complementOf(EnumSet.of(RecordCategory.CALL)) : categories);
    return new RecordFilter(set, previews);
  }

  /** What has to be recorded for it. */
  Set<Category> recorded() {
    Set<Category> recorded = EnumSet.of(Category.SITES);
    for (RecordCategory category : categories) {
      switch (category) {
        case PROGRAM -> {}
        case LOOP -> recorded.add(Category.LOOP);
        case RESOURCE -> recorded.add(Category.RESOURCES);
        case CALLBACK -> recorded.add(Category.CALLBACKS);
        case PROMISE -> recorded.add(Category.PROMISES);
        case WORK -> recorded.add(Category.WORK);
        case STREAM -> recorded.add(Category.STREAMS);
        case EMITTER -> recorded.add(Category.EMITS);
        case CONSOLE -> recorded.add(Category.CONSOLE);
        case ERROR -> recorded.add(Category.ERRORS);
        case PERFORMANCE -> recorded.add(Category.BLOCKING);
        case CALL -> recorded.add(Category.CALLS);
      }
    }
    return recorded;
  }

  /** The record as the session gets it, or null if it does not. */
  LoopRecord apply(LoopRecord loopRecord) {
    return switch (loopRecord) {
      case LoopRecord.Init init when PROMISE.equals(init.type()) ->
          categories.contains(RecordCategory.PROMISE) ? init : null;
      case LoopRecord.StreamOp op
          when op.preview() != null && categories.contains(RecordCategory.STREAM) ->
          withPreview(op);
      default -> categories.contains(loopRecord.kind().category()) ? loopRecord : null;
    };
  }

  private LoopRecord withPreview(LoopRecord.StreamOp op) {
    if (op.preview().length() <= previews) {
      return op;
    }
    return new LoopRecord.StreamOp(
        op.time(),
        op.id(),
        op.operation(),
        op.bytes(),
        op.buffered(),
        op.highWaterMark(),
        op.site(),
        previews == 0 ? null : op.preview().substring(0, previews));
  }
}
