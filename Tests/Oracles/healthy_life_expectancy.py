"""The reference numbers of HealthyLifeExpectanciesTests: Sullivan's method in forty digits (mpmath 1.4), years
as a function of the q of each band, the expectancy of the last band and the shares in good health, its
variance by numerical derivatives in each of them."""

from mpmath import mp, mpf, diff, erfinv, sqrt

mp.dps = 40
ages = [0, 1, 15, 45, 65, 85]
deaths = [14, 5, 20, 160, 520, 410]
people = [1900, 7400, 27000, 36000, 21000, 2600]
good = [mpf(x) for x in ("0.97", "0.96", "0.93", "0.81", "0.62", "0.4")]
asked = [120, 300, 900, 1100, 800, 90]
last = len(ages) - 1


def healthy(x, q, end, g):
    """By following those who reach band x."""
    alive, years = mpf(1), mpf(0)
    for i in range(x, last):
        n, a = ages[i + 1] - ages[i], mpf("0.1") if ages[i] == 0 else mpf("0.5")
        years += g[i] * alive * n * (1 - q[i] * (1 - a))
        alive *= 1 - q[i]
    return years + alive * g[last] * end


q = []
for i in range(last):
    m, n, a = mpf(deaths[i]) / people[i], ages[i + 1] - ages[i], mpf("0.1") if ages[i] == 0 else mpf("0.5")
    q.append(m * n / (1 + m * n * (1 - a)))
end = mpf(people[last]) / deaths[last]
ones = [mpf(1)] * len(ages)


def partial(f, point, i):
    return diff(lambda v: f(point[:i] + [v] + point[i + 1:]), point[i])


def z(level):
    return sqrt(mpf(2)) * erfinv(mpf(level))


for x in range(len(ages)):
    value = healthy(x, q, end, good)
    survey = sum(partial(lambda g: healthy(x, q, end, g), good, i) ** 2 * good[i] * (1 - good[i]) / asked[i]
                 for i in range(len(ages)))
    mortality = sum(partial(lambda p: healthy(x, p, end, good), q, i) ** 2 * q[i] ** 2 * (1 - q[i]) / deaths[i]
                    for i in range(last))
    mortality += diff(lambda e: healthy(x, q, e, good), end) ** 2 * end ** 2 / deaths[last]
    out = [value, value / healthy(x, q, end, ones)]
    for variance in (survey + mortality, survey):
        for level in ("0.95", "0.998"):
            half = z(level) * sqrt(variance)
            out += [value - half, value + half]
    print(ages[x], [mp.nstr(v, 17) for v in out])
