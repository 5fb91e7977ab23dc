"""Reference values for RateShrinkageTest and MeanShrinkageTest, with SciPy.

The same model written another way: the beta-binomial likelihood by log-gamma functions, the
restricted likelihood from the joint normal density of the observations themselves, the shop's mean
by a general optimizer, the intervals from the mixture itself instead of one distribution that has
its mean and variance. Run: python3 quality-reference.py
"""
import numpy as np
from scipy import optimize, stats
from scipy.special import betaln

GRID = 2.0 ** np.arange(-3, 14.01, 0.25)

# buyers, and those who bought again
BUYERS = np.array([1, 2, 4, 8, 10, 16, 20, 40, 5, 3, 30, 12])
AGAIN = np.array([1, 0, 1, 2, 7, 3, 1, 6, 0, 1, 18, 2])

RATINGS = [
    [5], [4, 4, 5], [1, 2], [5, 5, 4, 5, 5, 4], [3, 3, 4, 2, 3, 4, 3],
    [2, 1, 1, 3], [4, 5, 5, 4, 5, 5, 5, 4, 4, 5], [3], [4, 2, 5, 3], [5, 4],
]


def weights(likelihoods):
    # uniform in 1 / (1 + strength); the grid is even in the logarithm of the strength
    values = np.exp(likelihoods - max(likelihoods)) * GRID / (1 + GRID) ** 2
    return values / values.sum()


def median(weight):
    return GRID[np.searchsorted(np.cumsum(weight), 0.5)]


def quantile(cdf, level, low, high):
    return optimize.brentq(lambda x: cdf(x) - level, low, high, xtol=1e-12)


def rates():
    def likelihood(mean, strength):
        a, b = mean * strength, (1 - mean) * strength
        return (np.sum(betaln(AGAIN + a, BUYERS - AGAIN + b) - betaln(a, b))
                + 0.5 * np.log(mean) + 0.5 * np.log1p(-mean))

    means, likelihoods, variances = [], [], []
    for strength in GRID:
        best = optimize.minimize_scalar(
            lambda m: -likelihood(m, strength), bounds=(1e-6, 1 - 1e-6), method="bounded",
            options={"xatol": 1e-12})
        means.append(best.x)
        likelihoods.append(-best.fun)
        h = 1e-4
        second = (likelihood(best.x + h, strength) - 2 * likelihood(best.x, strength)
                  + likelihood(best.x - h, strength)) / h ** 2
        variances.append(-1 / second)
    means, variances = np.array(means), np.array(variances)
    weight = weights(np.array(likelihoods))
    print("rates: shop's mean %.6f, strength %.4f" % (weight @ means, median(weight)))
    for buyers, again in [(1, 1), (8, 2), (30, 18)]:
        mass = buyers + GRID
        believed = (again + GRID * means) / mass
        variance = believed * (1 - believed) / (mass + 1) + (GRID / mass) ** 2 * variances
        worth = believed * (1 - believed) / variance - 1
        cdf = lambda x: weight @ stats.beta.cdf(x, believed * worth, (1 - believed) * worth)
        print("  %d of %d: %.6f, %.4f to %.4f" % (
            again, buyers, weight @ believed, quantile(cdf, .1, 0, 1), quantile(cdf, .9, 0, 1)))


def ratings():
    counts = np.array([len(row) for row in RATINGS])
    free = (counts - 1).sum()
    within = sum(np.sum((np.array(row) - np.mean(row)) ** 2) for row in RATINGS) / free
    values = np.concatenate([np.array(row, float) for row in RATINGS])
    item = np.repeat(np.arange(len(RATINGS)), counts)
    same = (item[:, None] == item[None, :]).astype(float)
    ones = np.ones(len(values))
    means, variances, likelihoods = [], [], []
    for strength in GRID:
        covariance = within * np.eye(len(values)) + within / strength * same
        inverse = np.linalg.inv(covariance)
        precision = ones @ inverse @ ones
        mean = ones @ inverse @ values / precision
        off = values - mean
        likelihoods.append(-0.5 * (np.linalg.slogdet(covariance)[1] + np.log(precision)
                                   + off @ inverse @ off))
        means.append(mean)
        variances.append(1 / precision)
    means, variances = np.array(means), np.array(variances)
    weight = weights(np.array(likelihoods))
    print("ratings: within %.6f, shop's mean %.6f, strength %.4f" % (
        within, weight @ means, median(weight)))
    for row in [[5], [1, 2], [4, 5, 5, 4, 5, 5, 5, 4, 4, 5]]:
        mass = len(row) + GRID
        believed = (sum(row) + GRID * means) / mass
        deviation = np.sqrt(within / mass + (GRID / mass) ** 2 * variances)
        cdf = lambda x: weight @ stats.norm.cdf(x, believed, deviation)
        print("  %s: %.6f, %.4f to %.4f" % (
            row, weight @ believed, quantile(cdf, .1, -5, 10), quantile(cdf, .9, -5, 10)))


rates()
ratings()
