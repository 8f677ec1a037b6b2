"""Judges every quantile of IndicatorMethods by mpmath: python distributions.py METHODS_ORACLE [POINTS]

METHODS_ORACLE is the built executable; POINTS (10,000) is for each distribution. The points are the same in every
run: tails from 1e-300 to 1 - 2^-53, shapes and means from 1e-3 to 1e6, up to a million trials.

A continuous quantile x of p errs by (F(x) - p) / (x f(x)) of itself, which is Newton's step from it: the second
order is below 1e-20 wherever this is below 1e-13. A discrete quantile is right or wrong: F(k - 1) < p <= F(k).

F comes from Kummer's and Gauss's series, all terms positive, summed in integers from the exact ratios that doubles
are, to 40 digits beyond the tail, times a power, an exponential and a gamma function by mpmath. Every hundredth F of
gamma, chi-squared and t, and of beta with shapes below 1000, is compared with mpmath's own incomplete functions.
"""
import math
import random
import subprocess
import sys
import time
from fractions import Fraction
from multiprocessing import Pool

from mpmath import mp, mpf

TOLERANCE = 1e-13
LEAST, GREATEST = 2.0**-1022, sys.float_info.max


# The points.

def share(random):
    kind = random.random()
    if kind < 0.45:
        return 10 ** random.uniform(-300, math.log10(0.5))
    if kind < 0.7:
        return 1 - random.random()
    if kind < 0.85:
        return 1 - 2 ** random.uniform(-53, -1)
    return random.choice([0.0001, 0.001, 0.005, 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975, 0.995, 0.999, 1e-300])


def shape(random):
    value = 10 ** random.uniform(-3, 6)
    kind = random.random()
    return value if kind < 0.6 else max(1, round(value)) if kind < 0.8 else max(1, round(2 * value)) / 2


def parameters(name, random):
    if name == "normal":
        return ()
    if name == "beta":
        return shape(random), shape(random)
    if name == "binomial":
        chance = random.random() if random.random() < 0.5 else 10 ** random.uniform(-8, 0)
        return max(1, round(10 ** random.uniform(0, 6))), min(chance, 1 - 2**-53)
    return (shape(random),)


def points(name, count):
    source = random.Random(f"{name} 2013")
    return [
        (name, source.choice(("lower", "upper")), parameters(name, source), min(share(source), 1 - 2**-53))
        for _ in range(count)
    ]


# The truth.

def fraction(x):
    return mpf(x.numerator) / x.denominator


def total(bits, numerator, denominator):
    """1 + r(0) + r(0) r(1) + ..., where r(k) = numerator(k) / denominator(k), to `bits` after the point."""
    term = sum = 1 << bits
    k = 0
    while term:
        term = term * numerator(k) // denominator(k)
        sum += term
        k += 1
    return mpf(sum) / (1 << bits)


def gamma_shares(a, x, digits):
    """The share below x, the share above, and x times the density; `digits` hold of the share below."""
    mp.dps = digits + 25
    an, q = a.numerator, a.denominator
    xn, xd = x.numerator * q, x.denominator
    series = total(int(mp.prec), lambda k: xn, lambda k: xd * (an + (k + 1) * q))
    real = fraction(x)
    power = mp.exp(fraction(a) * mp.log(real) - real - mp.loggamma(fraction(a) + 1))
    lower = power * series
    return lower, 1 - lower, power * fraction(a)


def terms(x, a, b, digits):
    """About how many terms beta's series from the side of `a` takes."""
    def left(k):
        return (k * math.log(x) + math.lgamma(a + b + k) - math.lgamma(a + b)
                - math.lgamma(a + 1 + k) + math.lgamma(a + 1)) > -digits * 2.4
    k = 1
    while k < 1e9 and left(k):
        k *= 2
    return k


def beta_side(a, b, x, digits):
    """The share below x, and x^a (1 - x)^b / B(a, b)."""
    mp.dps = digits + 25
    q = max(a.denominator, b.denominator)
    an, bn = int(a * q), int(b * q)
    xn, xd = x.numerator, x.denominator
    series = total(
        int(mp.prec), lambda k: xn * (an + bn + k * q), lambda k: xd * (an + (k + 1) * q))
    ra, rb = fraction(a), fraction(b)
    constant = mp.loggamma(ra) + mp.loggamma(rb) - mp.loggamma(ra + rb)
    power = mp.exp(ra * mp.log(fraction(x)) + rb * mp.log(fraction(1 - x)) - constant)
    return power * series / ra, power


def beta_shares(a, b, x, tail, is_lower):
    """The shares below and above x, and x^a (1 - x)^b / B(a, b); x, a and b exact."""
    extra = int(-math.log10(tail)) + 1
    plain = [40 + (0 if is_lower else extra), 40 + (extra if is_lower else 0)]
    cost = [terms(max(float(x), 1e-300), float(a), float(b), plain[0]) * (plain[0] + 100),
            terms(max(float(1 - x), 1e-300), float(b), float(a), plain[1]) * (plain[1] + 100)]
    if cost[0] <= cost[1]:
        lower, power = beta_side(a, b, x, plain[0])
        return lower, 1 - lower, power
    upper, power = beta_side(b, a, 1 - x, plain[1])
    return 1 - upper, upper, power


def continuous(lower, upper, target, is_lower, slope):
    """Newton's step on the smaller tail: the relative error of the point."""
    if target > Fraction(1, 2):
        target, is_lower = 1 - target, not is_lower
    return float(abs(((lower if is_lower else upper) - fraction(target)) / slope))


def discrete(lower, upper, mass, target, is_lower):
    """0 where the count is the least that has its share, 1 where it is not."""
    target = fraction(target)
    right = (lower - mass < target <= lower) if is_lower else (upper <= target < upper + mass)
    return 0.0 if right else 1.0


def possible(name, values, answer):
    if name in ("normal", "student"):
        return not math.isnan(answer)
    most = {"beta": 1, "binomial": values[0] if values else 0}.get(name, GREATEST)
    return 0 <= answer <= most


def compare(index, ours, theirs):
    if index % 100 == 0:
        check = theirs()
        assert abs(ours - check) <= abs(check) * mpf(10) ** -30, (ours, check)


def error(index, point, answer):
    name, side, values, p = point
    if not possible(name, values, float(answer)):
        return 1.0
    is_lower, target = side == "lower", Fraction(p)
    tail = min(p, float(1 - target))
    extra = int(-math.log10(tail)) + 1
    small_is_lower = is_lower == (p <= 0.5)
    if name == "normal":
        x = float(answer)
        mp.dps = 50
        if x == 0:
            return 0.0 if p == 0.5 else 1.0
        below, above = (mp.erfc(sign * mpf(x) / mp.sqrt(2)) / 2 for sign in (-1, 1))
        return continuous(below, above, target, is_lower, x * mp.npdf(x))
    if name in ("gamma", "chisquared"):
        half = 2 if name == "chisquared" else 1
        x, a = Fraction(float(answer)) / half, Fraction(values[0]) / half
        below_least = x < LEAST
        x = max(x, Fraction(LEAST))
        lower, upper, slope = gamma_shares(a, x, 40 + (0 if small_is_lower else extra))
        compare(index, lower, lambda: mp.gammainc(fraction(a), 0, fraction(x), regularized=True))
        if below_least:  # too small for a normal double, as it should be
            return 0.0 if (lower >= fraction(target) if is_lower else upper <= fraction(target)) else 1.0
        return continuous(lower, upper, target, is_lower, slope)
    if name == "student":
        beyond = math.isinf(float(answer))
        t, nu = Fraction(math.copysign(GREATEST, float(answer)) if beyond else float(answer)), Fraction(values[0])
        if t == 0:
            return 0.0 if p == 0.5 else 1.0
        if (t > 0) != (is_lower == (p > 0.5)):
            return 1.0
        outside = 2 * min(target, 1 - target)
        x = nu / (nu + t * t)
        is_outside = outside <= Fraction(1, 2)
        small = float(outside if is_outside else 1 - outside)
        lower, upper, power = beta_shares(nu / 2, Fraction(1, 2), x, small, is_outside)
        compare(index, lower, lambda: mp.betainc(fraction(nu / 2), 0.5, 0, fraction(x), regularized=True))
        if beyond:
            return 0.0 if lower >= fraction(outside) else 1.0
        return continuous(lower, upper, outside, True, 2 * power)
    if name == "beta":
        a, b = Fraction(values[0]), Fraction(values[1])
        x = Fraction(float(answer))
        at_end = x < LEAST or x == 1
        if at_end:  # nearer 0 or 1 than a double can be
            x = Fraction(LEAST) if x < LEAST else Fraction(1 - 2.0**-53)
        lower, upper, power = beta_shares(a, b, x, tail, small_is_lower)
        if a < 1000 and b < 1000:
            compare(index, lower, lambda: mp.betainc(fraction(a), fraction(b), 0, fraction(x), regularized=True))
        if at_end:
            beyond = (lower >= fraction(target)) if is_lower else (upper <= fraction(target))
            return 0.0 if beyond == (x < Fraction(1, 2)) else 1.0
        return continuous(lower, upper, target, is_lower, power / fraction(1 - x))
    k = int(answer)
    if name == "poisson":
        mean = Fraction(values[0])
        above, below, slope = gamma_shares(Fraction(k + 1), mean, 40 + extra)
        return discrete(below, above, slope / fraction(mean), target, is_lower)
    trials, chance = values[0], Fraction(values[1])
    mp.dps = 65 + extra
    if k == trials:
        return discrete(mpf(1), mpf(0), fraction(chance) ** trials, target, is_lower)
    above, below, power = beta_shares(Fraction(k + 1), Fraction(trials - k), chance, tail, not small_is_lower)
    return discrete(below, above, power / ((trials - k) * fraction(chance)), target, is_lower)


def errors(task):
    index, point, answer = task
    return error(index, point, answer)


def main():
    oracle, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    failed = False
    with Pool(2) as pool:
        for name in ("normal", "chisquared", "student", "gamma", "beta", "poisson", "binomial"):
            began = time.time()
            all_points = points(name, count)
            questions = "\n".join(
                " ".join([name, side, *map(repr, values), repr(p)]) for name, side, values, p in all_points)
            answers = subprocess.run(
                [oracle], input=questions, capture_output=True, text=True, check=True).stdout.split()
            asked = time.time() - began
            found = pool.map(errors, list(zip(range(count), all_points, answers, strict=True)), chunksize=50)
            order = sorted(range(count), key=lambda i: found[i])
            worst = found[order[-1]]
            most = found[order[int(0.99 * (count - 1))]]
            seconds = f"{asked:5.1f} s + {time.time() - began - asked:5.1f} s"
            print(f"{name:11}{count:7} points   greatest {worst:8.2g}   99th percentile {most:8.2g}   {seconds}",
                  flush=True)
            if worst > TOLERANCE:
                failed = True
                for i in [i for i in order[-5:] if found[i] > TOLERANCE]:
                    print("  ", *all_points[i], "->", answers[i], "errs by", found[i])
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
