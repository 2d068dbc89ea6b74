package dev.orrery.runtime.loop;

import java.util.Arrays;

/** Timer lists as a binary heap, the one that expires first on top. */
final class TimerListHeap {
  private TimerList[] heap = new TimerList[16];
  private int size;

  TimerList peek() {
    return size == 0 ? null : heap[0];
  }

  void add(TimerList list) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    siftUp(size++, list);
  }

  void remove(TimerList list) {
    int index = list.heapIndex;
    list.heapIndex = -1;
    TimerList last = heap[--size];
    heap[size] = null;
    if (last != list) {
      heap[index] = last;
      last.heapIndex = index;
      moved(last);
    }
  }

  /** Puts a list whose expiry has changed where it belongs. */
  void moved(TimerList list) {
    int index = list.heapIndex;
    siftDown(index, list);
    if (list.heapIndex == index) {
      siftUp(index, list);
    }
  }

  private void siftUp(int index, TimerList list) {
    while (index > 0) {
      int parent = (index - 1) >>> 1;
      if (!list.before(heap[parent])) {
        break;
      }
      place(index, heap[parent]);
      index = parent;
    }
    place(index, list);
  }

  private void siftDown(int index, TimerList list) {
    for (int child; (child = 2 * index + 1) < size; index = child) {
      if (child + 1 < size && heap[child + 1].before(heap[child])) {
        child++;
      }
      if (!heap[child].before(list)) {
        break;
      }
      place(index, heap[child]);
    }
    place(index, list);
  }

  private void place(int index, TimerList list) {
    heap[index] = list;
    list.heapIndex = index;
  }
}
