package dev.orrery.gui.state.timeline;

/** Finds what is at a place of a picture. Any thread. */
public final class Hits {
  /** So many callbacks are looked at, at most; nobody can point at one of more. */
  private static final int LOOKS = 20_000;

  private Hits() {}

  /** The callback at a time in a row, or the nearest within {@code slackNs}; 0 if there is none. */
  public static long run(Timeline timeline, Rows rows, int row, double timeNs, double slackNs) {
    Runs runs = timeline.runs();
    long found = 0;
    double best = slackNs;
    long first = runs.firstAt((long) (timeNs - slackNs));
    long stop = Math.min(runs.end(), first + LOOKS);
    for (long run = first; run < stop && runs.startNs(run) <= timeNs + slackNs; run++) {
      if (rows.of(runs, run) == row) {
        double before = runs.startNs(run) - timeNs;
        double after = timeNs - timeline.endOf(run);
        double distance = Math.max(0, Math.max(before, after));
        // Of callbacks within each other the inner one comes later.
        if (distance <= best) {
          best = distance;
          found = run;
        }
      }
    }
    return found;
  }

  /** The job at a time in a row as a row of {@link Track#POOL}, or -1. */
  public static long job(Timeline timeline, Rows rows, int row, double timeNs, double slackNs) {
    Spans jobs = timeline.of(Track.POOL);
    long found = -1;
    for (long job = jobs.firstAt((long) (timeNs - slackNs)); job < jobs.end(); job++) {
      if (jobs.startNs(job) > timeNs + slackNs) {
        break;
      }
      if (rows.ofThread(jobs.code(job)) == row
          && Math.min(jobs.endNs(job), timeline.endNs()) >= timeNs - slackNs) {
        found = job;
      }
    }
    return found;
  }

  /** The latest run of a resource before a record, 0 if there is none among those not long ago. */
  public static long latestOf(Timeline timeline, long id, long record) {
    Runs runs = timeline.runs();
    long last = runs.fromRecord(record) - 1;
    long stop = Math.max(runs.begin(), last - LOOKS * 10L);
    for (long run = last; id != 0 && run >= stop; run--) {
      if (runs.id(run) == id) {
        return run;
      }
    }
    return 0;
  }
}
