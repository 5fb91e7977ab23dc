package dev.penchant.web.bootstrap;

import dev.penchant.domain.access.Account;
import dev.penchant.domain.access.Accounts;
import dev.penchant.domain.access.Role;
import dev.penchant.domain.transaction.Transactional;
import dev.penchant.web.security.NewPassword;
import dev.penchant.web.security.PasswordHashing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Sees to it that somebody can log in to a new installation. */
@ApplicationScoped
public class FirstAdministrator {
  /** The user name of the first administrator. */
  public static final String USERNAME = "admin";

  private final Accounts accounts;
  private final PasswordHashing passwords;

  /** For the container's proxy. */
  protected FirstAdministrator() {
    this.accounts = null;
    this.passwords = null;
  }

  @Inject
  public FirstAdministrator(Accounts accounts, PasswordHashing passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /**
   * Creates the administrator if there is no account at all.
   *
   * @param chosen the password; one is made up where there is none
   * @return the password of the administrator, if it was created and its password made up: the only
   *     chance to show it
   */
  @Transactional
  public Optional<String> createIfNobody(Optional<String> chosen) {
    if (!accounts.all().isEmpty()) {
      return Optional.empty();
    }
    String password = chosen.orElseGet(NewPassword::random);
    accounts.save(
        new Account(
            USERNAME, passwords.hash(password.toCharArray()), Role.ADMINISTRATOR, Set.of()));
    return chosen.isPresent() ? Optional.empty() : Optional.of(password);
  }
}
