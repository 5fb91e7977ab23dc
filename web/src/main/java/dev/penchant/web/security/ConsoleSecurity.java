package dev.penchant.web.security;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/**
 * The console's login: a page of our own, and a session that remembers who logged in. Roles are the
 * names of {@link dev.penchant.domain.access.Role}; {@code web.xml} says which pages need one.
 */
@CustomFormAuthenticationMechanismDefinition(
    loginToContinue =
        @LoginToContinue(
            loginPage = "/admin/login.xhtml",
            useForwardToLogin = false,
            errorPage = ""))
@DeclareRoles({ConsoleSecurity.ADMINISTRATOR, ConsoleSecurity.MERCHANT})
@ApplicationScoped
public class ConsoleSecurity {
  /** Name of {@link dev.penchant.domain.access.Role#ADMINISTRATOR}, for annotations. */
  public static final String ADMINISTRATOR = "ADMINISTRATOR";

  /** Name of {@link dev.penchant.domain.access.Role#MERCHANT}, for annotations. */
  public static final String MERCHANT = "MERCHANT";
}
