package dev.penchant.recommendation;

import dev.penchant.domain.interest.Shift;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Users whose interests moved, as the data of a model version tell.
 *
 * @param modelVersion empty while the shop has no model
 * @param dataEnd the latest event the version knows; empty while there is none
 * @param topicIds by topic index
 * @param topicLabels by topic index
 * @param shiftsTold whether shifts can be told at all: not by the model of a young shop, and not
 *     without a model
 * @param usersRead how many users have been looked at until now, the most recently active first
 * @param userCount how many users the version knows
 * @param total how many shifts there are of those asked for
 * @param moves the part asked for: the latest period first, then the least likely by chance
 * @param flows how many of {@code total} went from each topic to each other, the most first
 */
public record FoundMoves(
    OptionalLong modelVersion,
    Optional<Instant> dataEnd,
    List<TopicId> topicIds,
    List<String> topicLabels,
    boolean shiftsTold,
    int usersRead,
    int userCount,
    int total,
    List<Move> moves,
    List<Flow> flows) {
  /** Of a shop without a model. */
  public static final FoundMoves NONE =
      new FoundMoves(
          OptionalLong.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          false,
          0,
          0,
          0,
          List.of(),
          List.of());

  public FoundMoves {
    Objects.requireNonNull(modelVersion, "modelVersion");
    Objects.requireNonNull(dataEnd, "dataEnd");
    topicIds = List.copyOf(topicIds);
    topicLabels = List.copyOf(topicLabels);
    moves = List.copyOf(moves);
    flows = List.copyOf(flows);
  }

  /** Whether all users have been looked at. */
  public boolean isComplete() {
    return usersRead == userCount;
  }

  /** How many of the shifts went to the topic. */
  public int into(int topic) {
    return flows.stream().filter(flow -> flow.toTopic() == topic).mapToInt(Flow::count).sum();
  }

  /** How many of the shifts went away from the topic. */
  public int outOf(int topic) {
    return flows.stream().filter(flow -> flow.fromTopic() == topic).mapToInt(Flow::count).sum();
  }

  /** A shift and whose it is. */
  public record Move(UserId user, Shift shift) {
    public Move {
      Objects.requireNonNull(user, "user");
      Objects.requireNonNull(shift, "shift");
    }
  }

  /** How many shifts went from one topic to another. */
  public record Flow(int fromTopic, int toTopic, int count) {}
}
