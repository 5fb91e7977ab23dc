package dev.penchant.web.security;

import dev.penchant.domain.access.Account;
import dev.penchant.domain.access.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;

/** Tells the container who someone is, from the accounts of the installation. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {
  private final Accounts accounts;
  private final PasswordHashing passwords;

  /** Checked where there is no such account, so that an answer takes as long as for one. */
  private final String hashOfNobody;

  /** For the container's proxy. */
  protected AccountIdentityStore() {
    this.accounts = null;
    this.passwords = null;
    this.hashOfNobody = "";
  }

  @Inject
  public AccountIdentityStore(Accounts accounts, PasswordHashing passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.hashOfNobody = passwords.hash("nobody".toCharArray());
  }

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof UsernamePasswordCredential login)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    Optional<Account> account = accounts.find(login.getCaller());
    String expected = account.map(Account::passwordHash).orElse(hashOfNobody);
    boolean matches = passwords.verify(login.getPassword().getValue(), expected);
    if (account.isEmpty() || !matches) {
      return CredentialValidationResult.INVALID_RESULT;
    }
    return new CredentialValidationResult(
        account.get().username(), Set.of(account.get().role().name()));
  }
}
