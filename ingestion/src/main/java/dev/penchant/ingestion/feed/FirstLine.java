package dev.penchant.ingestion.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** A look at a file's first line before it is parsed. */
final class FirstLine {
  private static final int LONGEST = 1 << 15;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private FirstLine() {}

  /**
   * The first line, or its first {@value #LONGEST} characters; the reader stays at its beginning.
   */
  static String peek(BufferedReader text) throws IOException {
    text.mark(LONGEST);
    StringBuilder line = new StringBuilder();
    for (int next = text.read(); next >= 0 && line.length() < LONGEST - 1; next = text.read()) {
      if (next == '\n' || next == '\r') {
        break;
      }
      line.append((char) next);
    }
    text.reset();
    return line.toString();
  }

  /** The separator the line has most of; a comma if it has none. */
  static char separator(String line) {
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS) {
      long count = line.chars().filter(c -> c == separator).count();
      if (count > most) {
        best = separator;
        most = count;
      }
    }
    return best;
  }
}
