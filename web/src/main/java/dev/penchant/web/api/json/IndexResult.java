package dev.penchant.web.api.json;

import java.util.Optional;

/**
 * What became of one element of a batch.
 *
 * @param index its place in the batch, from 0
 * @param id of the event or item, where it was taken
 * @param reason a stable short name of why it was not
 * @param message the reason, for people
 */
public record IndexResult(
    int index,
    String result,
    Optional<String> id,
    Optional<String> reason,
    Optional<String> message) {

  /** With empty texts left out. */
  public static IndexResult of(
      int index, String result, Optional<String> id, String reason, String message) {
    return new IndexResult(
        index,
        result,
        id,
        Optional.of(reason).filter(text -> !text.isEmpty()),
        Optional.of(message).filter(text -> !text.isEmpty()));
  }
}
