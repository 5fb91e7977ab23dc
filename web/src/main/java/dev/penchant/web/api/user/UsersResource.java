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

/** {@code GET /users}: finds users of the log. */
@Path("users")
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
  public record Users(long total, List<UserRepresentation> users) {}

  @GET
  public Users search(
      @QueryParam("prefix") @DefaultValue("") @Size(max = 128) String prefix,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    ShopId shop = caller.shop();
    return new Users(
        log.userCount(shop),
        log.users(shop, prefix, limit).stream().map(UserRepresentation::from).toList());
  }
}
