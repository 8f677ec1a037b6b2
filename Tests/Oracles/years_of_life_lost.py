"""The reference numbers of YearsOfLifeLostTests in forty digits (mpmath 1.4): weighted sums of Poisson counts with
limits by Dobson and others (1991) from Byar's limits of the total count."""

from mpmath import mp, mpf, cbrt, erfinv, sqrt

mp.dps = 40
ages = [0, 1, 15, 45, 65, 75, 85]
deaths = [6, 3, 14, 90, 120, 260, 300]
people = [1900, 7400, 27000, 36000, 14000, 9000, 2600]
standard = [1000, 4000, 33500, 26500, 10500, 6500, 2500]
table = [mpf(x) for x in ("81.1", "75.2", "52.6", "27.3", "15.4", "9.1", "4.2")]


def byar(x, level):
    z = sqrt(mpf(2)) * erfinv(mpf(level))
    lower = x * (1 - 1 / (9 * mpf(x)) - z / (3 * sqrt(mpf(x)))) ** 3
    y = mpf(x) + 1
    return lower, y * (1 - 1 / (9 * y) + z / (3 * sqrt(y))) ** 3


def rate(weights, d):
    value = sum(w * x for w, x in zip(weights, d))
    spread = sqrt(sum(w * w * x for w, x in zip(weights, d)) / sum(d))
    out = [value]
    for level in ("0.95", "0.998"):
        out += [value + spread * (limit - sum(d)) for limit in byar(sum(d), level)]
    return [mp.nstr(10000 * v, 17) for v in out]


to75 = [75 - (mpf(a) + b) / 2 for a, b in zip(ages, ages[1:]) if b <= 75]
for e in (to75, table):
    k = len(e)
    d, n, w = deaths[:k], people[:k], standard[:k]
    print(sum(d), sum(n), mp.nstr(sum(a * b for a, b in zip(e, d)), 17))
    print(rate([v / sum(n) for v in e], d))
    print(rate([a * b / sum(w) / c for a, b, c in zip(e, w, n)], d))
