package dev.penchant.ingestion.feed;

import java.util.Objects;
import java.util.Optional;

/**
 * A column of a file.
 *
 * @param name as the file's header names it, or as the layout does where there is no header
 * @param field what it is read as, for example {@code user}; empty if it is not used
 */
public record Column(String name, Optional<String> field) {
  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(field, "field");
  }
}
