package dev.penchant.ingestion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of behaviour events a shop can import; each plain or gzipped. */
public enum FeedFormat {
  /** UCI "Online Retail": invoice lines with a header, times of a shop in London. */
  ONLINE_RETAIL,
  /** Tianchi "UserBehavior": {@code user,item,category,behaviour,seconds} without a header. */
  TAOBAO,
  /**
   * CSV with a header: {@code user}, {@code item}, {@code type} and {@code time} required, {@code
   * id}, {@code value}, {@code title}, {@code category} and {@code price} optional, in any order.
   */
  EVENTS_CSV,
  /** One JSON object a line, with the fields of {@link #EVENTS_CSV}. */
  EVENTS_JSONL;

  /** The name in the API and on the command line: lower case, words joined by {@code -}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<FeedFormat> fromWireName(String name) {
    return Arrays.stream(values()).filter(format -> format.wireName().equals(name)).findFirst();
  }

  /** All wire names, for messages. */
  public static String wireNames() {
    return Arrays.stream(values()).map(FeedFormat::wireName).collect(Collectors.joining(", "));
  }
}
