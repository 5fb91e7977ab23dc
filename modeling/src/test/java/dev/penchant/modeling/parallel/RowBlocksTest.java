package dev.penchant.modeling.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.RandomInteractions;
import dev.penchant.modeling.matrix.InteractionMatrix;
import org.junit.jupiter.api.Test;

class RowBlocksTest {

  @Test
  void blocks_cover_all_rows_once_and_in_order() {
    InteractionMatrix items = RandomInteractions.grouped(200, 50, 10, 1).transpose();
    RowBlocks blocks = RowBlocks.byInteractions(items.rowCount(), items::rowLength, 1, 100);
    assertThat(blocks.start(0)).isZero();
    for (int block = 1; block < blocks.count(); block++) {
      assertThat(blocks.start(block)).isEqualTo(blocks.end(block - 1));
    }
    assertThat(blocks.end(blocks.count() - 1)).isEqualTo(items.rowCount());
  }

  @Test
  void a_block_of_several_rows_stays_within_its_cost() {
    InteractionMatrix items = RandomInteractions.grouped(200, 50, 10, 1).transpose();
    RowBlocks blocks = RowBlocks.byInteractions(items.rowCount(), items::rowLength, 1, 100);
    for (int block = 0; block < blocks.count(); block++) {
      int rows = blocks.end(block) - blocks.start(block);
      int cost = rows + items.rowStart(blocks.end(block)) - items.rowStart(blocks.start(block));
      assertThat(rows == 1 || cost <= 100).isTrue();
    }
  }

  @Test
  void an_empty_matrix_is_one_empty_block() {
    RowBlocks blocks = RowBlocks.byInteractions(0, row -> 0, 1, 10);
    assertThat(blocks.count()).isEqualTo(1);
    assertThat(blocks.end(0)).isZero();
  }
}
