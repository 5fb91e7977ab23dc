package dev.penchant.web.admin.interest;

import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.web.admin.frame.CurrentShop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Finding a user by the beginning of the id ({@code ?q=}), the most recently active first. */
@Named
@RequestScoped
public class UsersView {
  /** So many are shown; whoever looks for another types more of the id. */
  private static final int SHOWN = 50;

  @Inject private CurrentShop shop;
  @Inject private EventLog log;
  @Inject private HttpServletRequest request;

  private List<EventLog.UserActivity> found;

  public String getQuery() {
    return Optional.ofNullable(request.getParameter("q")).map(String::strip).orElse("");
  }

  public List<EventLog.UserActivity> getFound() {
    if (found == null) {
      found = log.users(shop.id(), getQuery(), SHOWN);
    }
    return found;
  }

  public boolean isCut() {
    return getFound().size() == SHOWN;
  }

  public long getCount() {
    return log.userCount(shop.id());
  }
}
