"""Expected values of EaseTest, by numpy: python3 ease-reference.py"""
import numpy as np

X = np.array([[1, 1, 0, 0.5], [0, 1, 1, 0], [1, 0, 1, 1], [0.25, 1, 0, 0]])
P = np.linalg.inv(X.T @ X + 0.7 * np.eye(4))
B = -P / np.diag(P)
np.fill_diagonal(B, 0)
print(np.array2string(B, precision=7))
