"""The jobs of Benchmarks/methods.py with NumPy and SciPy, on whole columns at a time; one line of JSON a job."""

import json
import pathlib
import sys
import time

import numpy
from scipy import special, stats

LEVELS = (0.95, 0.998)
DEVIATES = [stats.norm.ppf(1 - (1 - level) / 2) for level in LEVELS]


def proportions(x, n):
    share = x / n
    columns = [share]
    for z in DEVIATES:
        spread = z * numpy.sqrt(z**2 + 4 * x * (1 - share))
        scale = 2 * (n + z**2)
        columns += [(2 * x + z**2 - spread) / scale, (2 * x + z**2 + spread) / scale]
    return columns


def byar(x, z):
    """A lower limit where the deviate is negative; numpy's power is slower than two products."""
    cube = 1 - 1 / (9 * x) + z / (3 * numpy.sqrt(x))
    return x * cube * cube * cube


def crude_rates(x, n):
    few = numpy.flatnonzero(x < 10)
    columns = [x / n * 1e5]
    for level, z in zip(LEVELS, DEVIATES):
        tail = (1 - level) / 2
        with numpy.errstate(divide="ignore", invalid="ignore"):
            lower = byar(x, -z)
        upper = byar(x + 1, z)
        lower[few] = numpy.where(x[few] > 0, special.gammaincinv(x[few], tail), 0)
        upper[few] = special.gammainccinv(x[few] + 1, tail)
        columns += [lower / n * 1e5, upper / n * 1e5]
    return columns


def crude_rates_by_table(x, n):
    """The same with the limits of the ten counts that occur below ten looked up."""
    few = numpy.flatnonzero(x < 10)
    place = x[few].astype(int)
    counts = numpy.arange(10.0)
    columns = [x / n * 1e5]
    for level, z in zip(LEVELS, DEVIATES):
        tail = (1 - level) / 2
        with numpy.errstate(divide="ignore", invalid="ignore"):
            lower = byar(x, -z)
        upper = byar(x + 1, z)
        lower[few] = numpy.where(counts > 0, special.gammaincinv(counts, tail), 0)[place]
        upper[few] = special.gammainccinv(counts + 1, tail)[place]
        columns += [lower / n * 1e5, upper / n * 1e5]
    return columns


def standardised(x, n, w):
    weights = w / w.sum() / n
    parts = weights * x
    total = x.sum(axis=1)
    rate = parts.sum(axis=1)
    unit = numpy.sqrt((weights * parts).sum(axis=1) / total)
    total[total < 10] = numpy.nan
    rate[numpy.isnan(total)] = numpy.nan
    columns = [rate * 1e5]
    for z in DEVIATES:
        columns += [(rate + unit * (byar(total, -z) - total)) * 1e5, (rate + unit * (byar(total + 1, z) - total)) * 1e5]
    return columns


def life_tables(d, p, ages):
    """A row for each area, all areas at once, band by band."""
    last = len(ages) - 1
    width = numpy.diff(ages)
    lived = numpy.where(numpy.array(ages) == 0, 0.1, 0.5)
    rate = d / p
    alive = numpy.ones_like(d)
    years, variance = numpy.empty_like(d), numpy.empty_like(d)
    expected = rate[:, :last] * width
    dying = numpy.minimum(1, expected / (1 + expected * (1 - lived[:last])))
    alive[:, 1:] = numpy.cumprod(1 - dying, axis=1)
    with numpy.errstate(divide="ignore", invalid="ignore"):
        total = alive[:, last] / rate[:, last]
        spread = (alive[:, last] / 2) ** 2 * 4 / (d[:, last] * rate[:, last] ** 2)
        years[:, last] = 1 / rate[:, last]
        variance[:, last] = spread / alive[:, last] ** 2
        for band in range(last - 1, -1, -1):
            l, after, q = alive[:, band], alive[:, band + 1], dying[:, band]
            e = numpy.where(after > 0, total / after, 0)
            v = numpy.where(d[:, band] > 0, q * q * (1 - q) / d[:, band], 0)
            lost = (1 - lived[band]) * width[band] + e
            spread = spread + l * l * lost * lost * v
            total = total + width[band] * (after + lived[band] * (l - after))
            years[:, band] = total / l
            variance[:, band] = spread / (l * l)
        error = numpy.sqrt(variance)
    withheld = (d < 0).any(1) | (p <= 0).any(1) | (d > p).any(1) | (p.sum(1) <= 5000) | (d[:, last] == 0)
    years[withheld] = numpy.nan
    years[(alive <= 0) | (2 * DEVIATES[0] * error > 20)] = numpy.nan
    columns = [years]
    for z in DEVIATES:
        columns += [years - z * error, years + z * error]
    return columns


def slope_index(rates, errors, people, repetitions, random):
    """Two levels' limits of both indices of one area from draws of the logarithms of its rates."""
    share = people / people.sum()
    place = numpy.cumsum(share) - share / 2 - 0.5
    factors = share * place / (share * place**2).sum()
    draws = numpy.exp(numpy.log(rates) + errors * random.standard_normal((repetitions, len(rates))))
    slope, middle = draws @ factors, draws @ share
    sii, mid = factors @ rates, share @ rates
    ends = [end for level in LEVELS for end in ((1 - level) / 2, 1 - (1 - level) / 2)]
    limits = [*numpy.quantile(slope, ends), *numpy.quantile((middle + slope / 2) / (middle - slope / 2), ends)]
    return [sii, (mid + sii / 2) / (mid - sii / 2)], limits


def slope_indices(rates, errors, people):
    """Ten areas of a thousand; the time is for as many as were computed."""
    random, times, begun = numpy.random.default_rng(1), [], time.process_time()
    for _ in range(3):
        started = time.perf_counter()
        found = [slope_index(*area, 100_000, random) for area in zip(rates[:10], errors[:10], people[:10])]
        times.append((time.perf_counter() - started) * 1000)
    core = (time.process_time() - begun) * 1000 / 3
    times.sort()
    values = [float(value) for one, _ in found for value in one]
    limits = [float(limit) for _, one in found for limit in one]
    answer = {"job": "slope indices", "of": 10, "best": times[0], "median": times[1], "core": core}
    print(json.dumps(answer | {"sums": values, "simulated": limits}))


def sums(columns):
    """Sums, and sums with weights by row, of what is known; at last how much that is."""
    found = []
    for values in columns:
        values = values.ravel()
        found += [numpy.nansum(values), numpy.nansum(values * (numpy.arange(len(values)) % 1000 + 1))]
    return [float(each) for each in found] + [int(numpy.count_nonzero(~numpy.isnan(columns[0])))]


def measure(job, work, runs):
    result, times = work(), []
    begun = time.process_time()
    for _ in range(runs):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    core = (time.process_time() - begun) * 1000 / runs
    times.sort()
    answer = {"job": job, "best": times[0], "median": times[runs // 2], "core": core}
    print(json.dumps(answer | {"sums": sums(result)}))


def main():
    folder, runs = pathlib.Path(sys.argv[1]), int(sys.argv[2])

    def column(name):
        return numpy.fromfile(folder / f"{name}.f64")

    events, people = column("events"), column("people")
    measure("proportions", lambda: proportions(events, people), runs)
    measure("crude rates", lambda: crude_rates(events, people), min(runs, 5))
    measure("crude rates, table", lambda: crude_rates_by_table(events, people), runs)
    standard = column("standard")
    band_events, band_people = (column(name).reshape(-1, len(standard)) for name in ("band-events", "band-people"))
    measure("directly standardised rates", lambda: standardised(band_events, band_people, standard), runs)
    ages = [0, 1, *range(5, 95, 5)]
    deaths, age_people = (column(name).reshape(-1, len(ages)) for name in ("deaths", "age-people"))
    measure("life tables", lambda: life_tables(deaths, age_people, ages), runs)
    slope_indices(*(column(f"slope-{name}").reshape(-1, 10) for name in ("rates", "errors", "people")))


if __name__ == "__main__":
    main()
