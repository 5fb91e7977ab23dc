package dev.penchant.modeling.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.StoppingProgress;
import dev.penchant.modeling.TrainingStopped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WorkersTest {

  @Test
  void every_block_runs_exactly_once() {
    AtomicIntegerArray runs = new AtomicIntegerArray(1000);
    try (Workers workers = new Workers(4)) {
      workers.run(1000, (block, worker) -> runs.incrementAndGet(block), Progress.none());
    }
    for (int block = 0; block < 1000; block++) {
      assertThat(runs.get(block)).isEqualTo(1);
    }
  }

  @Test
  void a_failing_block_fails_the_run() {
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(
              () ->
                  workers.run(
                      10,
                      (block, worker) -> {
                        throw new ArithmeticException("block " + block);
                      },
                      Progress.none()))
          .isInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void a_stop_ends_the_run_between_blocks() {
    AtomicInteger begun = new AtomicInteger();
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(
              () ->
                  workers.run(
                      100_000,
                      (block, worker) -> {
                        begun.incrementAndGet();
                        LockSupport.parkNanos(1_000_000);
                      },
                      new StoppingProgress(100)))
          .isInstanceOf(TrainingStopped.class);
    }
    assertThat(begun.get()).isLessThan(10_000);
  }
}
