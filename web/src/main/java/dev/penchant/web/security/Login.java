package dev.penchant.web.security;

import dev.penchant.domain.access.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Password;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs someone in to the console, for the login page. */
@ApplicationScoped
public class Login {
  private static final Logger LOG = Logger.getLogger(Login.class.getName());

  private final SecurityContext security;
  private final LoginThrottle throttle;
  private final ClientAddress addresses;
  private final Accounts accounts;

  /** For the container's proxy. */
  protected Login() {
    this.security = null;
    this.throttle = null;
    this.addresses = null;
    this.accounts = null;
  }

  @Inject
  public Login(
      SecurityContext security,
      LoginThrottle throttle,
      ClientAddress addresses,
      Accounts accounts) {
    this.security = security;
    this.throttle = throttle;
    this.addresses = addresses;
    this.accounts = accounts;
  }

  /** Tries the user name and password, unless there were too many failures before. */
  public LoginOutcome attempt(
      HttpServletRequest request, HttpServletResponse response, String username, String password) {
    String address = addresses.of(request);
    Duration wait = throttle.begin(username, address);
    if (!wait.isZero()) {
      return LoginOutcome.throttled(wait);
    }
    LoginOutcome.Kind kind = LoginOutcome.Kind.REFUSED;
    try {
      kind = authenticate(request, response, username, password);
    } finally {
      if (kind == LoginOutcome.Kind.REFUSED) {
        throttle.failed(username, address);
        LOG.log(Level.WARNING, "Login to the console refused for an attempt from {0}", address);
      } else {
        throttle.succeeded(username, address);
      }
    }
    return LoginOutcome.of(kind);
  }

  private LoginOutcome.Kind authenticate(
      HttpServletRequest request, HttpServletResponse response, String username, String password) {
    renewSession(request);
    // before the container may answer with a redirect, which the browser may follow at once
    accounts.find(username).ifPresent(account -> LoginStamp.put(request, account));
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(username, new Password(password))));
    return switch (status) {
      case SUCCESS -> LoginOutcome.Kind.LOGGED_IN;
      case SEND_CONTINUE -> LoginOutcome.Kind.REDIRECTED;
      case SEND_FAILURE, NOT_DONE -> LoginOutcome.Kind.REFUSED;
    };
  }

  /** A session id that someone planted before the login is worth nothing after it. */
  private static void renewSession(HttpServletRequest request) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
  }
}
