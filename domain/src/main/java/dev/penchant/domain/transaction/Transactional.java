package dev.penchant.domain.transaction;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a bean's methods in a transaction, as {@code jakarta.transaction.Transactional} means it: an
 * unchecked exception rolls back, a checked one does not, and calls of a bean to itself are not
 * seen. A method's own annotation goes before that of its class. Use this one everywhere: that of
 * Payara lets threads that share a bean disturb each other's transactions.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Transactional {
  @Nonbinding
  TxType value() default TxType.REQUIRED;

  /** What becomes of the caller's transaction. */
  enum TxType {
    /** Joined; begun where there is none. */
    REQUIRED,
    /** Left alone until this method's own has ended. */
    REQUIRES_NEW,
    /** Left alone; the method runs outside any. */
    NOT_SUPPORTED
  }
}
