package dev.penchant.domain.persistence;

import dev.penchant.domain.access.Account;
import dev.penchant.domain.access.Accounts;
import dev.penchant.domain.transaction.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Accounts on JPA. */
@ApplicationScoped
@Transactional
class JpaAccounts implements Accounts {
  private final EntityManager entityManager;

  @Inject
  JpaAccounts(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<Account> find(String username) {
    return Optional.ofNullable(entityManager.find(AccountRow.class, username))
        .map(AccountRow::toAccount);
  }

  @Override
  public List<Account> all() {
    return entityManager
        .createQuery("select a from AccountRow a order by a.username", AccountRow.class)
        .getResultStream()
        .map(AccountRow::toAccount)
        .toList();
  }

  @Override
  public void save(Account account) {
    AccountRow row = entityManager.find(AccountRow.class, account.username());
    if (row == null) {
      entityManager.persist(new AccountRow(account));
      return;
    }
    row.change(account);
  }

  @Override
  public void delete(String username) {
    AccountRow row = entityManager.find(AccountRow.class, username);
    if (row != null) {
      entityManager.remove(row);
    }
  }
}
