package dev.penchant.web.api.interest;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.interest.TopicName;
import dev.penchant.recommendation.NameTopic;
import dev.penchant.web.api.access.Caller;
import dev.penchant.web.api.json.JsonFields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /topics/{id}/name}: what a merchant calls a topic. {@code PUT {"name": "…"}} gives a name,
 * {@code DELETE} takes it back; both answer 204.
 */
@Path("topics/{id}/name")
@Dependent
public class TopicNameResource {
  private static final String NAME = "name";

  private final NameTopic nameTopic;
  private final Caller caller;

  @Inject
  public TopicNameResource(NameTopic nameTopic, Caller caller) {
    this.nameTopic = nameTopic;
    this.caller = caller;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public void save(@PathParam("id") TopicId id, JsonObject body) {
    JsonFields fields = new JsonFields(body, Set.of(NAME));
    Optional<TopicName> name = fields.required(NAME, TopicName::new);
    fields.requireValid();
    nameTopic.name(caller.shop(), id, name.orElseThrow());
  }

  @DELETE
  public void delete(@PathParam("id") TopicId id) {
    nameTopic.clear(caller.shop(), id);
  }
}
