package dev.penchant.recommendation.session;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.user.UserId;
import java.util.List;

/** Where a user's events come from that memory does not hold: one shop's event log. */
@FunctionalInterface
public interface EventSource {
  /** The user's latest events, at most so many. */
  List<BehaviourEvent> latestOf(UserId user, int limit);
}
