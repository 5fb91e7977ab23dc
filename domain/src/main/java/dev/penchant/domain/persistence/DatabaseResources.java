package dev.penchant.domain.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * The container's entity manager and pool as beans, so that the adapters take them in their
 * constructors.
 */
@Dependent
class DatabaseResources {
  @Produces
  @PersistenceContext(unitName = "penchant")
  private EntityManager entityManager;

  @Produces
  @Resource(lookup = "jdbc/__default")
  private DataSource dataSource;
}
