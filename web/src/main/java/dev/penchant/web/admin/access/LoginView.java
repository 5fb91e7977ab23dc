package dev.penchant.web.admin.access;

import dev.penchant.web.admin.frame.Texts;
import dev.penchant.web.security.Login;
import dev.penchant.web.security.LoginOutcome;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The login page. */
@Named
@RequestScoped
public class LoginView {
  private final Login login;
  private final Texts texts;
  private String username = "";
  private String password = "";
  private String problem = "";

  /** For the container's proxy. */
  protected LoginView() {
    this(null, null);
  }

  @Inject
  public LoginView(Login login, Texts texts) {
    this.login = login;
    this.texts = texts;
  }

  /** Logs in and leads to the page that was asked for first, else to the dashboard. */
  public String submit() {
    FacesContext faces = FacesContext.getCurrentInstance();
    LoginOutcome outcome =
        login.attempt(
            (HttpServletRequest) faces.getExternalContext().getRequest(),
            (HttpServletResponse) faces.getExternalContext().getResponse(),
            username.strip(),
            password);
    return switch (outcome.kind()) {
      case LOGGED_IN -> {
        redirect(faces, "/admin/dashboard");
        yield "";
      }
      case REDIRECTED -> {
        faces.responseComplete();
        yield "";
      }
      case REFUSED -> {
        problem = texts.of("login.refused");
        yield "";
      }
      case THROTTLED -> {
        problem = texts.of("login.throttled", outcome.retryAfter().toSeconds() + 1);
        yield "";
      }
    };
  }

  private static void redirect(FacesContext faces, String page) {
    try {
      faces
          .getExternalContext()
          .redirect(faces.getExternalContext().getRequestContextPath() + page);
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  /** Why the last attempt failed; empty text if it did not. */
  public String getProblem() {
    return problem;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username == null ? "" : username;
  }

  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }
}
