package dev.penchant.web.api.interest;

import dev.penchant.domain.interest.Shift;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.recommendation.FoundMoves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Users whose interests moved.
 *
 * @param dataEnd the latest event that the model knows
 * @param shiftsTold whether the model can tell shifts at all
 * @param complete whether all users were looked at
 * @param total shifts of those asked for, on all pages
 * @param flows how many of them went from each topic to each other, the most first
 */
public record FoundShiftsRepresentation(
    OptionalLong modelVersion,
    Optional<Instant> dataEnd,
    boolean shiftsTold,
    boolean complete,
    int usersRead,
    int userCount,
    int total,
    List<UserShift> shifts,
    List<TopicFlow> flows) {

  /** A shift and whose it is. */
  public record UserShift(
      String user,
      String period,
      LocalDate start,
      LocalDate after,
      LocalDate until,
      TopicReference from,
      TopicReference to,
      float distance,
      float pValue,
      int eventCount) {}

  /** How many shifts went from one topic to another. */
  public record TopicFlow(TopicReference from, TopicReference to, int count) {}

  /** A topic by its place in profiles, its id and what people read of it. */
  public record TopicReference(int topic, String id, String label) {}

  static FoundShiftsRepresentation from(FoundMoves found) {
    return new FoundShiftsRepresentation(
        found.modelVersion(),
        found.dataEnd(),
        found.shiftsTold(),
        found.isComplete(),
        found.usersRead(),
        found.userCount(),
        found.total(),
        found.moves().stream().map(move -> shift(move, found)).toList(),
        found.flows().stream()
            .map(
                flow ->
                    new TopicFlow(
                        topic(flow.fromTopic(), found), topic(flow.toTopic(), found), flow.count()))
            .toList());
  }

  private static UserShift shift(FoundMoves.Move move, FoundMoves found) {
    Shift shift = move.shift();
    return new UserShift(
        move.user().value(),
        shift.at().toString(),
        shift.at().start(),
        shift.after(),
        shift.until(),
        topic(shift.fromTopic(), found),
        topic(shift.toTopic(), found),
        (float) shift.distance(),
        (float) shift.pValue(),
        shift.eventCount());
  }

  private static TopicReference topic(int topic, FoundMoves found) {
    TopicId id = found.topicIds().get(topic);
    return new TopicReference(topic, id.toString(), found.topicLabels().get(topic));
  }
}
