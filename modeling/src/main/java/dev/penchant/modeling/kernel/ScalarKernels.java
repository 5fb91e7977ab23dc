package dev.penchant.modeling.kernel;

import java.util.Arrays;

/** Every loop in its plainest form: the definition that {@code SimdKernels} is tested against. */
final class ScalarKernels implements VectorKernels {

  @Override
  public String name() {
    return "plain loops";
  }

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public float dot(float[] left, int leftOffset, float[] right, int rightOffset, int stride) {
    // four sums, for one would wait for each addition before the next
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int index = 0;
    for (; index + 4 <= stride; index += 4) {
      sum0 += left[leftOffset + index] * right[rightOffset + index];
      sum1 += left[leftOffset + index + 1] * right[rightOffset + index + 1];
      sum2 += left[leftOffset + index + 2] * right[rightOffset + index + 2];
      sum3 += left[leftOffset + index + 3] * right[rightOffset + index + 3];
    }
    for (; index < stride; index++) {
      sum0 += left[leftOffset + index] * right[rightOffset + index];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  @Override
  public void addScaled(float[] target, int targetOffset, float scale, float[] source, int stride) {
    for (int index = 0; index < stride; index++) {
      target[targetOffset + index] += scale * source[index];
    }
  }

  @Override
  public void scaleAndAdd(float[] target, float scale, float[] source, int stride) {
    for (int index = 0; index < stride; index++) {
      target[index] = source[index] + scale * target[index];
    }
  }

  @Override
  public void negativeProduct(
      float[] matrix, float diagonal, float[] vector, float[] result, int stride) {
    for (int row = 0; row < stride; row++) {
      result[row] = -diagonal * vector[row] - dot(matrix, row * stride, vector, 0, stride);
    }
  }

  @Override
  public void gather(
      float[] rows,
      int stride,
      int[] indexes,
      int from,
      int count,
      float[] extra,
      float[] target,
      float[] gathered,
      float[] scaled,
      float[] sum) {
    for (int index = 0; index < count; index++) {
      int source = indexes[from + index] * stride;
      int copy = index * stride;
      for (int factor = 0; factor < stride; factor++) {
        float value = rows[source + factor];
        gathered[copy + factor] = value;
        scaled[copy + factor] = extra[from + index] * value;
        sum[factor] += target[from + index] * value;
      }
    }
  }

  @Override
  public void addResiduals(
      float[] rows,
      int stride,
      int[] indexes,
      int count,
      float[] target,
      float[] extra,
      float[] vector,
      float[] sum) {
    for (int index = 0; index < count; index++) {
      int offset = indexes[index] * stride;
      float inner = dot(rows, offset, vector, 0, stride);
      float scale = target[index] - extra[index] * inner;
      for (int factor = 0; factor < stride; factor++) {
        sum[factor] += scale * rows[offset + factor];
      }
    }
  }

  @Override
  public void addOuterProducts(
      float[] left, float[] right, int offset, int count, int stride, float[] matrix) {
    for (int index = 0; index < count; index++) {
      int start = offset + index * stride;
      for (int row = 0; row < stride; row++) {
        float scale = left[start + row];
        int target = row * stride;
        for (int column = row; column < stride; column++) {
          matrix[target + column] += scale * right[start + column];
        }
      }
    }
  }

  @Override
  public boolean factorize(float[] matrix, int stride) {
    for (int pivot = 0; pivot < stride; pivot++) {
      int start = pivot * stride;
      if (!(matrix[start + pivot] > 0)) {
        return false;
      }
      float scale = (float) (1 / Math.sqrt(matrix[start + pivot]));
      for (int column = pivot; column < stride; column++) {
        matrix[start + column] *= scale;
      }
      for (int row = pivot + 1; row < stride; row++) {
        float factor = matrix[start + row];
        int target = row * stride;
        for (int column = row; column < stride; column++) {
          matrix[target + column] -= factor * matrix[start + column];
        }
      }
    }
    return true;
  }

  @Override
  public void solve(float[] factorized, float[] vector, int stride) {
    for (int pivot = 0; pivot < stride; pivot++) {
      int start = pivot * stride;
      float value = vector[pivot] / factorized[start + pivot];
      vector[pivot] = value;
      for (int column = pivot + 1; column < stride; column++) {
        vector[column] -= value * factorized[start + column];
      }
    }
    for (int pivot = stride - 1; pivot >= 0; pivot--) {
      int start = pivot * stride;
      float sum = vector[pivot];
      for (int column = pivot + 1; column < stride; column++) {
        sum -= factorized[start + column] * vector[column];
      }
      vector[pivot] = sum / factorized[start + pivot];
    }
  }

  @Override
  public int drawTopic(
      float[] documentTopics,
      float[] itemTopics,
      int offset,
      float[] inverseTotals,
      float beta,
      int own,
      float ownChange,
      float uniform,
      float[] cumulative,
      int stride) {
    float mass = 0;
    for (int topic = 0; topic < stride; topic++) {
      mass += documentTopics[topic] * (itemTopics[offset + topic] + beta) * inverseTotals[topic];
      if (topic == own) {
        mass += ownChange;
      }
      cumulative[topic] = mass;
    }
    float drawn = uniform * mass;
    for (int topic = 0; topic < stride; topic++) {
      if (cumulative[topic] > drawn) {
        return topic;
      }
    }
    return 0; // rounding: the product reached the mass itself
  }

  @Override
  public int panelItems() {
    return 8;
  }

  @Override
  public int scorePanel(
      float[] panels,
      int panelOffset,
      float[] queries,
      int rank,
      float[] thresholds,
      float[] scores) {
    int above = 0;
    float[] query = new float[rank];
    for (int number = 0; number < PANEL_QUERIES; number++) {
      for (int factor = 0; factor < rank; factor++) {
        query[factor] = queries[factor * PANEL_QUERIES + number];
      }
      int offset = number * panelItems();
      scorePanel(panels, panelOffset, query, rank, scores, offset);
      for (int item = 0; item < panelItems(); item++) {
        if (scores[offset + item] >= thresholds[number]) {
          above |= 1 << number;
        }
      }
    }
    return above;
  }

  @Override
  public void scorePanel(
      float[] panels, int panelOffset, float[] query, int rank, float[] scores, int offset) {
    Arrays.fill(scores, offset, offset + panelItems(), 0);
    for (int factor = 0; factor < rank; factor++) {
      int start = panelOffset + factor * panelItems();
      for (int item = 0; item < panelItems(); item++) {
        scores[offset + item] += query[factor] * panels[start + item];
      }
    }
  }
}
