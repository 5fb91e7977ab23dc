"""Expected values of TopicModelTest, by plain Python: python3 lda-reference.py

The mode of the posterior of theta under Dirichlet(prior + 1), found by a search that is not
expectation maximization: exponentiated gradient ascent with a small step.
"""
import math

TOPICS = [[0.6, 0.3, 0.05, 0.05], [0.1, 0.1, 0.7, 0.1], [0.2, 0.2, 0.1, 0.5]]
HISTORY = {0: 3.0, 1: 0.5, 3: 2.0}
PRIOR = [0.4, 0.3, 0.2]

theta = [1 / 3] * 3
for step in range(200000):
    gradient = [PRIOR[k] / theta[k] for k in range(3)]
    for item, count in HISTORY.items():
        p = sum(theta[k] * TOPICS[k][item] for k in range(3))
        for k in range(3):
            gradient[k] += count * TOPICS[k][item] / p
    theta = [t * math.exp(0.001 * g) for t, g in zip(theta, gradient)]
    total = sum(theta)
    theta = [t / total for t in theta]
print(", ".join("%.6f" % t for t in theta))
