"""Reference values of LdaReferenceTest. Needs nothing but Python 3: python3 lda-reference.py

The posterior mean of the topics of a tiny corpus, by adding up all 2^8 assignments of its tokens,
and the mode of a profile's posterior by plain expectation maximization in double precision.
"""
from itertools import product
from math import exp, lgamma

DOCUMENTS = [[0, 0, 1], [1, 2], [2, 2, 0]]
ALPHA = [0.5, 1.0]
BETA = 0.3
PSEUDO = [[2, 0, 0], [0, 0, 1]]  # tokens that former topics weigh
ITEMS = 3


def posterior_mean(pseudo):
    tokens = [(d, i) for d, items in enumerate(DOCUMENTS) for i in items]
    total, mean = 0.0, [[0.0] * ITEMS for _ in ALPHA]
    for assignment in product(range(2), repeat=len(tokens)):
        in_document = [[0, 0] for _ in DOCUMENTS]
        of_item = [[BETA + pseudo[k][i] for i in range(ITEMS)] for k in range(2)]
        for (d, i), k in zip(tokens, assignment):
            in_document[d][k] += 1
            of_item[k][i] += 1
        log = sum(lgamma(in_document[d][k] + ALPHA[k]) for d in range(3) for k in range(2))
        for k in range(2):
            log += sum(lgamma(n) for n in of_item[k]) - lgamma(sum(of_item[k]))
        weight = exp(log)
        total += weight
        for k in range(2):
            for i in range(ITEMS):
                mean[k][i] += weight * of_item[k][i] / sum(of_item[k])
    return [[round(value / total, 6) for value in row] for row in mean]


def profile(phi, counts, prior):
    theta = [1 / len(prior)] * len(prior)
    for _ in range(100000):
        expected = list(prior)
        for item, count in counts.items():
            mixture = sum(t * row[item] for t, row in zip(theta, phi))
            for k, row in enumerate(phi):
                expected[k] += count * theta[k] * row[item] / mixture
        theta = [e / sum(expected) for e in expected]
    return [round(t, 6) for t in theta]


print("posterior mean of the topics:", posterior_mean(PSEUDO))
print(
    "profile:",
    profile(
        [[0.7, 0.2, 0.1], [0.1, 0.3, 0.6], [0.3, 0.4, 0.3]], {0: 3, 2: 1.5}, [0.1, 0.2, 0.4]
    ),
)
