package dev.penchant.lab.log;

import dev.penchant.ingestion.feed.Layout;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of event logs the lab reads; each plain or gzipped. */
public enum LogFormat {
  /** UCI "Online Retail". */
  ONLINE_RETAIL(Layout.ONLINE_RETAIL, true, ZoneId.of("Europe/London")),
  /** Tianchi "UserBehavior". */
  TAOBAO(Layout.TAOBAO, true, ZoneId.of("Asia/Shanghai")),
  /** {@code user item item …} a line, oldest item first. */
  SEQUENCES(Layout.SEQUENCES, false, ZoneOffset.UTC),
  /** {@code user item} a line, in order of time. */
  PAIRS(Layout.PAIRS, false, ZoneOffset.UTC),
  /** Header {@code user_id item_id timestamp}, optional {@code type value category}. */
  EVENTS_TSV(Layout.EVENTS_TSV, true, ZoneOffset.UTC);

  private final Layout layout;
  private final boolean timed;
  private final ZoneId zone;

  LogFormat(Layout layout, boolean timed, ZoneId zone) {
    this.layout = layout;
    this.timed = timed;
    this.zone = zone;
  }

  /** The name on the command line: lower case, words joined by {@code -}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<LogFormat> fromWireName(String name) {
    return Arrays.stream(values()).filter(format -> format.wireName().equals(name)).findFirst();
  }

  /** All wire names, for messages. */
  public static String wireNames() {
    return Arrays.stream(values()).map(LogFormat::wireName).collect(Collectors.joining(", "));
  }

  Layout layout() {
    return layout;
  }

  /** Whether its times are times; if not, they only tell the order. */
  public boolean timed() {
    return timed;
  }

  /** Where the days of this format's logs begin. */
  public ZoneId zone() {
    return zone;
  }
}
