package dev.penchant.domain.access;

import java.util.List;
import java.util.Optional;

/** Stores accounts. */
public interface Accounts {
  Optional<Account> find(String username);

  /** All accounts by user name. */
  List<Account> all();

  /** Inserts the account or replaces its password hash, role and shops. */
  void save(Account account);

  void delete(String username);
}
