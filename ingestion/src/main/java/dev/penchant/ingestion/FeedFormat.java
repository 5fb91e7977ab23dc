package dev.penchant.ingestion;

import dev.penchant.ingestion.feed.Layout;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of behaviour events a shop can import; each plain or gzipped. */
public enum FeedFormat {
  /** UCI "Online Retail": invoice lines with a header, times of a shop in London. */
  ONLINE_RETAIL(Layout.ONLINE_RETAIL),
  /** Tianchi "UserBehavior": {@code user,item,category,behaviour,seconds} without a header. */
  TAOBAO(Layout.TAOBAO),
  /**
   * CSV with a header: {@code user}, {@code item}, {@code type} and {@code time} required, {@code
   * id}, {@code value}, {@code title}, {@code category} and {@code price} optional, in any order.
   */
  EVENTS_CSV(Layout.EVENTS_CSV),
  /** One JSON object a line, with the fields of {@link #EVENTS_CSV}. */
  EVENTS_JSONL(Layout.EVENTS_JSONL);

  private final Layout layout;

  FeedFormat(Layout layout) {
    this.layout = layout;
  }

  /** The name in the API and on the command line: lower case, words joined by {@code -}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<FeedFormat> fromWireName(String name) {
    return Arrays.stream(values()).filter(format -> format.wireName().equals(name)).findFirst();
  }

  /** How such a file is read. */
  public Layout layout() {
    return layout;
  }

  /** All wire names, for messages. */
  public static String wireNames() {
    return Arrays.stream(values()).map(FeedFormat::wireName).collect(Collectors.joining(", "));
  }
}
