/**
 * Transactions around the methods of beans: JTA's {@code @Transactional}, done anew because the
 * server's own is unsafe where threads share a bean (ADR 19).
 */
package dev.penchant.domain.transaction;
