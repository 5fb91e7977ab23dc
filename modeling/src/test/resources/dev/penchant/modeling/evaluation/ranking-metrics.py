"""Reference values for RankingMetricsTest, computed from scores instead of ranks.

Run: python3 ranking-metrics.py
Written from the textbook definitions, without a look at the Java code.
"""
import math

SCORES = [0.9, 0.1, 0.8, 0.35, 0.7, 0.2, 0.65, 0.05, 0.5, 0.4, 0.3, 0.15]
RELEVANT = {2, 3, 8, 7}
K = 5

order = sorted(range(len(SCORES)), key=lambda item: -SCORES[item])
top = order[:K]
hits = [item for item in top if item in RELEVANT]
precision = len(hits) / K
recall = len(hits) / len(RELEVANT)
dcg = sum(1 / math.log2(place + 2) for place, item in enumerate(top) if item in RELEVANT)
ideal = sum(1 / math.log2(place + 2) for place in range(min(K, len(RELEVANT))))
first = next(place for place, item in enumerate(order) if item in RELEVANT)
others = [item for item in range(len(SCORES)) if item not in RELEVANT]
wins = sum(SCORES[r] > SCORES[o] for r in RELEVANT for o in others)

print("ranks", [order.index(item) + 1 for item in sorted(RELEVANT)])
print("hit rate", float(bool(hits)))
print("precision", precision)
print("recall", recall)
print("f1", 2 * precision * recall / (precision + recall))
print("ndcg", dcg / ideal)
print("reciprocal rank", 1 / (first + 1))
print("auc", wins / (len(RELEVANT) * len(others)))
