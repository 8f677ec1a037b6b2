"""The reference numbers of AttributableFractionTests in forty digits (mpmath 1.4): ln(risk of all / risk of the
unexposed) as a function of the logarithms of the relative risks and of the shares, its variance by numerical
derivatives and the multinomial covariance of the shares."""

from mpmath import mp, mpf, diff, erfinv, exp, log, sqrt

mp.dps = 40
Z = {level: sqrt(mpf(2)) * erfinv(mpf(level)) for level in ("0.95", "0.998")}


def levin(b, p):
    return log(1 + sum(q * (exp(x) - 1) for x, q in zip(b, p)))


def miettinen(b, c):
    return -log(1 - sum(q * (1 - exp(-x)) for x, q in zip(b, c)))


def run(f, shares, risks, n):
    p = [mpf(s) for s in shares]
    b = [log(mpf(r[0])) for r in risks]
    v = [(log(mpf(r[2]) / mpf(r[1])) / (2 * Z["0.95"])) ** 2 for r in risks]
    k = range(len(p))
    db = [diff(lambda t: f(b[:i] + [t] + b[i + 1:], p), b[i]) for i in k]
    dp = [diff(lambda t: f(b, p[:i] + [t] + p[i + 1:]), p[i]) for i in k]
    variance = sum(db[i] ** 2 * v[i] for i in k)
    if n:
        variance += sum(dp[i] * dp[j] * (p[i] * (i == j) - p[i] * p[j]) / n for i in k for j in k)
    g = f(b, p)
    return g, variance


def fractions(g, variance):
    part = (lambda t: 1 - exp(-t)) if g >= 0 else (lambda t: 1 - exp(t))
    out = [part(g)]
    for level in Z:
        out += sorted([part(g - Z[level] * sqrt(variance)), part(g + Z[level] * sqrt(variance))])
    return [mp.nstr(x, 17) for x in out]


smoking = [("2.5", "1.9", "3.3"), ("8.2", "6.1", "11"), ("15", "10.5", "21.4")]
protective = [("0.6", "0.45", "0.8")]
mixed = [("0.8", "0.7", "0.92"), ("2.1", "1.2", "3.7")]
one = [("2.5", "1.9", "3.3")]
cases = [
    ("levin one", levin, ["0.25"], one, 800), ("levin one, known share", levin, ["0.25"], one, None),
    ("levin three", levin, ["0.1", "0.15", "0.05"], smoking, 1200),
    ("levin protective", levin, ["0.4"], protective, 500), ("levin mixed", levin, ["0.5", "0.05"], mixed, 900),
    ("miettinen one", miettinen, ["0.45"], one, 310),
    ("miettinen three", miettinen, ["0.12", "0.4", "0.3"], smoking, 260),
    ("miettinen protective", miettinen, ["0.3"], protective, 200),
]
found = {}
for name, f, shares, risks, n in cases:
    found[name] = run(f, shares, risks, n)
    print(name, fractions(*found[name]))
rows = [(400, "levin three"), (90, "levin one"), (250, "levin protective")]
parts = [(d, *found[name]) for d, name in rows]
value = sum(d * (1 - exp(-g)) for d, g, _ in parts)
out = [value]
for level in Z:
    for sign in (-1, 1):
        out.append(value + sign * sqrt(sum(
            (d * (exp(-g) - exp(-g - sign * Z[level] * sqrt(v)))) ** 2 for d, g, v in parts)))
print("count", [mp.nstr(x, 17) for x in out])
