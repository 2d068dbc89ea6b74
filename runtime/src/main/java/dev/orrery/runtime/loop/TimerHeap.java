package dev.orrery.runtime.loop;

import java.util.ArrayDeque;
import java.util.Arrays;

/** The loop's timers: a binary heap by due time, then by order of start. */
final class TimerHeap {
  private Timer[] heap = new Timer[16];
  private int size;
  private long nextStartId;
  private final ArrayDeque<Timer> readyQueue = new ArrayDeque<>();

  boolean isEmpty() {
    return size == 0;
  }

  /** Due time of the earliest timer, or -1. */
  long nextDue() {
    return size == 0 ? -1 : heap[0].due;
  }

  void add(Timer timer) {
    timer.startId = nextStartId++;
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    siftUp(size++, timer);
  }

  void remove(Timer timer) {
    int index = timer.heapIndex;
    if (index < 0) {
      return;
    }
    timer.heapIndex = -1;
    Timer last = heap[--size];
    heap[size] = null;
    if (last != timer) {
      siftDown(index, last);
      if (last.heapIndex == index) {
        siftUp(index, last);
      }
    }
  }

  /**
   * Runs the timers due at {@code now}. They are all taken out first, so one that starts again with
   * no delay waits for the next iteration instead of spinning here.
   */
  int run(long now) {
    while (size > 0 && heap[0].due <= now) {
      Timer timer = heap[0];
      timer.stop();
      timer.ready = true;
      readyQueue.add(timer);
    }
    int ran = 0;
    for (Timer timer; (timer = readyQueue.poll()) != null; ) {
      if (timer.ready) {
        timer.ready = false;
        ran++;
        timer.fire();
      }
    }
    return ran;
  }

  private void siftUp(int index, Timer timer) {
    while (index > 0) {
      int parent = (index - 1) >>> 1;
      if (!before(timer, heap[parent])) {
        break;
      }
      place(index, heap[parent]);
      index = parent;
    }
    place(index, timer);
  }

  private void siftDown(int index, Timer timer) {
    for (int child; (child = 2 * index + 1) < size; index = child) {
      if (child + 1 < size && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], timer)) {
        break;
      }
      place(index, heap[child]);
    }
    place(index, timer);
  }

  private void place(int index, Timer timer) {
    heap[index] = timer;
    timer.heapIndex = index;
  }

  private static boolean before(Timer a, Timer b) {
    return a.due != b.due ? a.due < b.due : a.startId < b.startId;
  }
}
