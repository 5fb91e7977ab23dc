package dev.penchant.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class TransactionalInterceptorTest {
  private final RecordedTransactions transactions = new RecordedTransactions();
  private final TransactionalInterceptor interceptor = new TransactionalInterceptor(transactions);

  interface Port {
    default void inherited() {}
  }

  /** What the container makes of a bean. */
  static final class Intercepted extends Bean {}

  /** Its methods stand for the annotations that their calls are under. */
  @Transactional
  static class Bean implements Port {
    public void required() {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void requiresNew() {}

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void notSupported() {}
  }

  @Test
  void a_call_that_ends_well_is_committed() throws Exception {
    assertThat(call("required", () -> "done")).isEqualTo("done");
    assertThat(transactions.ends()).containsExactly("1 committed");
  }

  @Test
  void a_default_method_of_an_interface_is_under_the_annotation_of_its_bean() throws Exception {
    call("inherited", () -> "done");
    assertThat(transactions.ends()).containsExactly("1 committed");
  }

  @Test
  void an_unchecked_exception_rolls_back_and_a_checked_one_does_not() {
    assertThatThrownBy(() -> call("required", () -> fail(new IllegalStateException("bad"))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> call("required", () -> fail(new IOException("gone"))))
        .isInstanceOf(IOException.class);
    assertThat(transactions.ends()).containsExactly("1 rolled back", "2 committed");
  }

  @Test
  void a_call_within_another_joins_its_transaction() throws Exception {
    call("required", () -> call("required", () -> "inner"));
    assertThat(transactions.ends()).containsExactly("1 committed");
  }

  @Test
  void what_failed_within_cannot_be_committed_by_who_hides_it() {
    Callable<Object> hiding =
        () -> {
          assertThatThrownBy(() -> call("required", () -> fail(new IllegalStateException("bad"))))
              .isInstanceOf(IllegalStateException.class);
          return "as if nothing were";
        };
    assertThatThrownBy(() -> call("required", hiding)).isInstanceOf(TransactionalException.class);
    assertThat(transactions.ends()).containsExactly("1 rolled back");
  }

  @Test
  void a_new_transaction_fails_without_its_callers() throws Exception {
    call(
        "required",
        () -> {
          assertThatThrownBy(
                  () -> call("requiresNew", () -> fail(new IllegalStateException("bad"))))
              .isInstanceOf(IllegalStateException.class);
          return call("requiresNew", () -> "well");
        });
    assertThat(transactions.ends()).containsExactly("2 rolled back", "3 committed", "1 committed");
  }

  @Test
  void a_call_outside_any_transaction_leaves_the_callers_as_it_was() throws Exception {
    assertThat(call("required", () -> call("notSupported", transactions::getTransaction))).isNull();
    assertThat(transactions.ends()).containsExactly("1 committed");
  }

  private Object call(String method, Callable<Object> work) throws Exception {
    return interceptor.within(new Call(Intercepted.class.getMethod(method), work));
  }

  private static Object fail(Exception failure) throws Exception {
    throw failure;
  }

  private record Call(Method method, Callable<Object> work) implements InvocationContext {
    @Override
    public Object proceed() throws Exception {
      return work.call();
    }

    @Override
    public Method getMethod() {
      return method;
    }

    @Override
    public Object getTarget() {
      return new Intercepted();
    }

    @Override
    public Object getTimer() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Constructor<?> getConstructor() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object[] getParameters() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setParameters(Object[] parameters) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> getContextData() {
      throw new UnsupportedOperationException();
    }
  }
}
