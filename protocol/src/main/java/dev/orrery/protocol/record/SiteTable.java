package dev.orrery.protocol.record;

/** Numbers for sites, which records repeat. Any thread may call any method. */
public final class SiteTable extends InternTable<Site> {
  public SiteTable() {
    this(1 << 18);
  }

  /** {@code capacity}: how many different sites at most, below 2^24. */
  public SiteTable(int capacity) {
    super(capacity, new Site("", "(more sites than are recorded)", 0, 0));
  }
}
