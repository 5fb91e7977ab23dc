package dev.penchant.web.api.problem;

import dev.penchant.domain.StoreBusy;
import dev.penchant.domain.batch.JobAlreadyRunning;
import dev.penchant.domain.batch.JobNotRestartable;
import dev.penchant.domain.batch.UnknownJob;
import dev.penchant.domain.shop.UnknownShop;
import dev.penchant.ingestion.UnreadableUpload;
import dev.penchant.modeling.UnusableModel;
import dev.penchant.recommendation.TopicNameTaken;
import dev.penchant.recommendation.UnknownItem;
import dev.penchant.recommendation.UnknownTopic;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes problem documents of what use cases refuse, by exceptions that say to callers what is
 * wrong; of everything else the caller learns nothing but an id, and the log the rest.
 */
@Provider
public class KnownProblemsMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(KnownProblemsMapper.class.getName());

  private static final Map<Class<? extends Throwable>, ProblemKind> KNOWN =
      Map.of(
          UnknownShop.class, ProblemKind.NOT_FOUND,
          UnknownItem.class, ProblemKind.NOT_FOUND,
          UnknownTopic.class, ProblemKind.NOT_FOUND,
          UnknownJob.class, ProblemKind.NOT_FOUND,
          TopicNameTaken.class, ProblemKind.CONFLICT,
          JobAlreadyRunning.class, ProblemKind.CONFLICT,
          JobNotRestartable.class, ProblemKind.CONFLICT,
          StoreBusy.class, ProblemKind.UNAVAILABLE,
          UnusableModel.class, ProblemKind.CONFLICT,
          UnreadableUpload.class, ProblemKind.UNREADABLE_UPLOAD);

  @Override
  public Response toResponse(Throwable exception) {
    ProblemKind kind = KNOWN.get(exception.getClass());
    if (kind != null) {
      return Problem.of(kind, exception.getMessage()).toResponse();
    }
    String incident = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, exception, () -> "Incident " + incident);
    return Problem.unexpected(incident).toResponse();
  }
}
