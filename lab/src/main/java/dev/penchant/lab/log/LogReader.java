package dev.penchant.lab.log;

import java.io.BufferedReader;
import java.io.IOException;

/** Reads one format. */
interface LogReader {
  /**
   * @throws UnreadableLog at the first line that does not fit the format
   */
  void read(BufferedReader lines, LogSink sink) throws IOException;
}
