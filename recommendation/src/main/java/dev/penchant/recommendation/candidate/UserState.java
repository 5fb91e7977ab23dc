package dev.penchant.recommendation.candidate;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.user.UserId;
import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.recommendation.session.UserEvents;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of a user at the moment of a request, as the model sees it.
 *
 * @param modelUser the model's index of the user, empty if the user has come since
 * @param events the latest events, items being indexes of the catalog
 * @param history the same, items being indexes of the model, as of the last event of the user or of
 *     the model's data, whichever is later: so the same events give the same list tomorrow
 * @param profile what the user is interested in at present, one weight per topic
 * @param longRun over the whole history
 * @param forecast of the next period; the present profile where nothing is foretold
 * @param forecastPeriod empty where nothing is foretold
 */
public record UserState(
    OptionalInt modelUser,
    UserEvents events,
    UserHistory history,
    float[] profile,
    float[] longRun,
    float[] forecast,
    Optional<Period> forecastPeriod) {

  public static UserState of(UserId user, UserEvents events, ServedModel model) {
    ModelArtifacts artifacts = model.artifacts();
    OptionalInt modelUser = model.user(user);
    Instant dataEnd = artifacts.provenance().data().lastEvent();
    Instant last = events.isEmpty() ? dataEnd : events.time(events.length() - 1);
    UserHistory history = model.history(events, last.isAfter(dataEnd) ? last : dataEnd);
    float[] profile = model.signals().interests().current(history);
    float[] longRun = model.signals().interests().longRun(history);
    if (modelUser.isEmpty()) {
      return new UserState(modelUser, events, history, profile, longRun, profile, Optional.empty());
    }
    float[] forecast = new float[model.topicCount()];
    artifacts.forecast().profiles().copyTo(modelUser.getAsInt(), forecast);
    return new UserState(
        modelUser,
        events,
        history,
        profile,
        longRun,
        forecast,
        Optional.of(artifacts.forecast().period()));
  }

  /** Whether the model can tell anything of the user's own taste. */
  public boolean isKnown() {
    return !history.isEmpty();
  }
}
