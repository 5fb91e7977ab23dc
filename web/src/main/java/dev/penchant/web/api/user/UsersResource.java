package dev.penchant.web.api.user;

import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.web.api.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /users}: finds users of the log. */
@Path("users")
@Tag(name = "Interests")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class UsersResource {
  private final EventLog log;
  private final Caller caller;

  @Inject
  public UsersResource(EventLog log, Caller caller) {
    this.log = log;
    this.caller = caller;
  }

  /** Users of the shop. */
  @Schema(name = "Users")
  public record Users(
      @Schema(description = "Users in the whole log") long total,
      @Schema(description = "The most recently active first") List<UserRepresentation> users) {}

  @GET
  @Operation(
      summary = "Find users",
      description = "Users by the beginning of their id, the most recently active first.")
  public Users search(
      @Parameter(description = "How the id begins; all users where absent")
          @QueryParam("prefix")
          @DefaultValue("")
          @Size(max = 128)
          String prefix,
      @Parameter(description = "How many at most")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(500)
          int limit) {
    ShopId shop = caller.shop();
    return new Users(
        log.userCount(shop),
        log.users(shop, prefix, limit).stream().map(UserRepresentation::from).toList());
  }
}
