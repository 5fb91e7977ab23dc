package dev.penchant.ingestion.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** The lines of a text, each cut at a length so that none can fill the memory. */
final class Lines {
  /** Longer lines are cut here. */
  static final int LONGEST = 1 << 20;

  private final BufferedReader text;
  private final StringBuilder line = new StringBuilder();
  private long number;
  private boolean afterCarriageReturn;

  Lines(BufferedReader text) {
    this.text = text;
  }

  /** The next line without its end, or empty at the end of the text. */
  Optional<String> next() throws IOException {
    line.setLength(0);
    int next = text.read();
    if (afterCarriageReturn && next == '\n') {
      next = text.read();
    }
    if (next < 0) {
      return Optional.empty();
    }
    number++;
    while (next >= 0 && next != '\n' && next != '\r') {
      if (line.length() < LONGEST) {
        line.append((char) next);
      }
      next = text.read();
    }
    afterCarriageReturn = next == '\r';
    return Optional.of(line.toString());
  }

  /** Number of the line last read, from 1. */
  long number() {
    return number;
  }
}
