"""Expected values of RandomizedSvdTest, by numpy: python3 svd-reference.py"""
import numpy as np

users, items = 40, 25
A = np.zeros((users, items))
for u in range(users):
    for i in range(items):
        if (7 * u + 3 * i) % 5 == 0 or (u + i) % 11 == 0:
            A[u, i] = 1 + (u * i) % 4
U, s, Vt = np.linalg.svd(A, full_matrices=False)
print("values", ", ".join("%.5ff" % v for v in s[:6]))
R = U[:, :6] * s[:6] @ Vt[:6]
print("rank 6, row 3", ", ".join("%.5ff" % v for v in R[3, :8]))
