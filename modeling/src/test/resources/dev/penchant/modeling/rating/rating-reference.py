"""Expected values of ExplicitAlsTest, by numpy: python3 rating-reference.py

Alternating least squares on [bias, factors], each side solved exactly.
"""
import numpy as np

R = {(0, 0): 5, (0, 1): 3, (0, 3): 1, (1, 0): 4, (1, 3): 1, (2, 0): 1, (2, 1): 1, (2, 3): 5,
     (3, 0): 1, (3, 3): 4, (4, 1): 1, (4, 2): 5, (4, 3): 4}
users, items, lam = 5, 4, 0.2
mean = np.mean(list(R.values()))


def solve(rated, others):
    """rated: list of (other, rating)"""
    if not rated:
        return np.zeros(others.shape[1])
    Z = np.array([np.r_[1, others[o, 1:]] for o, _ in rated])
    y = np.array([r - mean - others[o, 0] for o, r in rated])
    return np.linalg.solve(Z.T @ Z + lam * len(rated) * np.eye(Z.shape[1]), Z.T @ y)


# rank 0: the biases alone converge to one solution from anywhere
U, I = np.zeros((users, 1)), np.zeros((items, 1))
for _ in range(200):
    U = np.array([solve([(i, r) for (u, i), r in R.items() if u == v], I) for v in range(users)])
    I = np.array([solve([(u, r) for (u, i), r in R.items() if i == j], U) for j in range(items)])
print("mean %.7f" % mean)
print("user biases", ", ".join("%.5ff" % v for v in U[:, 0]))
print("item biases", ", ".join("%.5ff" % v for v in I[:, 0]))
print("rmse %.6f" % np.sqrt(np.mean([(r - mean - U[u, 0] - I[i, 0]) ** 2 for (u, i), r in R.items()])))

# a fold-in of rank 2 against fixed items
I = np.array([[0.1 * j] + [np.sin(1 + j + 4 * f) for f in range(2)] for j in range(items)])
print("fold-in", ", ".join("%.6ff" % v for v in solve([(0, 5), (2, 2), (3, 4)], I)))
