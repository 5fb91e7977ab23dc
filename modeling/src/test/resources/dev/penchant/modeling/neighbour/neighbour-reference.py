"""Expected values of NeighbourReferenceTest, by plain Python: python3 neighbour-reference.py"""
import math

SEQUENCES = [[0, 1, 2, 1], [2, 1, 3], [0, 3], [1, 0, 2, 3, 0]]
GAMMA, BETA, A, B, SHRINK, MAXGAP = 0.85, 0.2, 0.75, 0.1, 8.0, 2
n = [sum(s.count(i) for s in SEQUENCES) for i in range(4)]
F = [[0.0] * 4 for _ in range(4)]
for s in SEQUENCES:
    for p in range(len(s)):
        for q in range(p + 1, min(len(s), p + MAXGAP + 1)):
            F[s[p]][s[q]] += GAMMA ** (q - p - 1)
for i in range(4):
    row = [(F[i][j] + BETA * F[j][i]) / (n[i] ** A * n[j] ** B + SHRINK) for j in range(4)]
    print("ordered", i, ["%.7f" % v for v in row])

R = [[s.count(i) for i in range(4)] for s in SEQUENCES]
norm = [math.sqrt(sum(r[i] ** 2 for r in R)) for i in range(4)]
for i in range(4):
    row = [sum(r[i] * r[j] for r in R) / (norm[i] * norm[j] + 2.0) for j in range(4)]
    print("cosine", i, ["%.7f" % v for v in row])
