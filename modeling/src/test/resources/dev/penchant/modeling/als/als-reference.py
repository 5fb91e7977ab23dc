"""Expected values of AlsReferenceTest, computed with numpy alone: python3 als-reference.py

Factors are y[i][k] = sin(1 + i + 3k), strengths as below, alpha 4, lambda 0.3 (exponent 0.5).
"""
import numpy as np

ITEMS, USERS, RANK, ALPHA, LAMBDA, NU = 6, 4, 3, 4.0, 0.3, 0.5
Y = np.sin(1 + np.arange(ITEMS)[:, None] + 3 * np.arange(RANK)[None, :])
R = np.zeros((USERS, ITEMS))
SEEN = {(0, 1): 2.0, (0, 4): 1.0, (1, 0): 0.5, (1, 2): -1.0, (1, 5): 3.0, (2, 3): 1.0, (3, 1): 1.0, (3, 2): 1.0, (3, 3): 2.0}
for (u, i), r in SEEN.items():
    R[u, i] = r
C = 1 + ALPHA * np.abs(R)
P = (R > 0).astype(float)


def row_lambda(count, columns):
    return LAMBDA * (count + columns / ALPHA) ** NU


X = np.zeros((USERS, RANK))
for u in range(USERS):
    lam = row_lambda(np.count_nonzero(R[u]), ITEMS)
    A = Y.T @ np.diag(C[u]) @ Y + lam * np.eye(RANK)
    X[u] = np.linalg.solve(A, Y.T @ (C[u] * P[u]))
    print("user", u, ", ".join("%.7f" % v for v in X[u]))

loss = np.sum(C * (P - X @ Y.T) ** 2)
loss += sum(row_lambda(np.count_nonzero(R[u]), ITEMS) * X[u] @ X[u] for u in range(USERS))
loss += sum(row_lambda(np.count_nonzero(R[:, i]), USERS) * Y[i] @ Y[i] for i in range(ITEMS))
print("loss %.8f" % (loss / C.sum()))
