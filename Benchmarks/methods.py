"""Measure the methods of IndicatorMethods beside R and NumPy on the same made-up columns, and print Markdown.

Each program times its jobs in its own process, warm, without reading the columns; all results must agree.
"""

import argparse
import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile

import numpy
import scipy

HERE = pathlib.Path(__file__).parent / "Methods"
LARGEST_DIFFERENCE = 1e-9
# Of limits that are simulated from other random numbers, as a share of the interval's width.
LARGEST_SIMULATED = 0.05


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", required=True)
    parser.add_argument("--newer", required=True, help="the same, built for processors with AVX2")
    parser.add_argument("--runs", type=int, default=25)
    parser.add_argument("--keep", help="a folder for the columns and the answers, which are otherwise removed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="salus-methods-", dir=os.environ.get("TMPDIR")) as name:
        folder = pathlib.Path(options.keep or name)
        folder.mkdir(exist_ok=True)
        make_columns(folder)
        runs = str(options.runs)
        answers = {
            "salus": run([options.bench, folder, runs]),
            "newer": run([options.newer, folder, runs]),
            "numpy": run([sys.executable, HERE / "methods_numpy.py", folder, runs]),
            "r": run(["Rscript", HERE / "methods.R", folder, runs]),
        }
        check(answers)
        show(answers)


def make_columns(folder):
    random = numpy.random.default_rng(20261121)

    def write(name, values):
        numpy.asarray(values, dtype=float).tofile(folder / f"{name}.f64")

    # A fifth of a million areas have fewer than ten events.
    people = random.integers(50, 20_000, 1_000_000)
    events = numpy.floor(people * random.random(people.size) ** 2)
    few = random.random(people.size) < 0.2
    events[few] = random.integers(0, 10, few.sum())
    write("people", people)
    write("events", events)

    # 19 bands of five years, with the European standard population of 2013.
    standard = [5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000]
    standard += [7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000]
    write("standard", standard)
    band_people = random.integers(200, 9_000, (100_000, 19))
    write("band-people", band_people)
    write("band-events", random.poisson(band_people * numpy.geomspace(1e-4, 1e-2, 19)))

    # 20 bands: the first year of life, then to 5, then five years each; some areas are too small.
    age_people = random.integers(20, 4_000, (10_000, 20)) * random.choice([0.05, 1, 5], (10_000, 1)) + 1
    age_people = numpy.floor(age_people)
    risk = numpy.concatenate([[4e-3], numpy.geomspace(2e-4, 0.2, 19)])
    write("age-people", age_people)
    write("deaths", numpy.minimum(random.poisson(age_people * risk), age_people))

    # Rates of the deciles of a thousand areas, the logarithms' standard errors, and their people.
    slope_people = random.integers(2_000, 40_000, (1_000, 10))
    rates = numpy.linspace(600, 400, 10) * random.uniform(0.9, 1.1, (1_000, 10))
    write("slope-people", slope_people)
    write("slope-rates", rates)
    write("slope-errors", 1 / numpy.sqrt(rates * slope_people / 1e5))


def run(command):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True, check=True)
    return {line["job"]: line for line in map(json.loads, done.stdout.splitlines())}


def check(answers):
    """The sums of every column must agree, and how much is withheld exactly; those of both builds to the last bit."""
    for job, answer in answers["newer"].items():
        if not job.startswith("a million") and answer["sums"] != answers["salus"][job]["sums"]:
            sys.exit(f"{job}: for AVX2, Salus gives other figures")
    for name in ("numpy", "r"):
        for job, answer in answers[name].items():
            expected = answers["salus"][job.split(",")[0]]["sums"]
            for mine, theirs in zip(expected, answer["sums"], strict=True):
                if abs(mine - theirs) > LARGEST_DIFFERENCE * abs(theirs):
                    sys.exit(f"{job}: {name} gives {theirs}, Salus {mine}")
            if job == "slope indices":
                check_simulated(name, answers["salus"][job]["simulated"], answer["simulated"])
            elif expected[-1] != answer["sums"][-1]:
                sys.exit(f"{job}: {name} gives {answer['sums'][-1]} figures, Salus {expected[-1]}")


def check_simulated(name, mine, theirs):
    ends = zip(mine[::2], mine[1::2], theirs[::2], theirs[1::2], strict=True)
    for low, high, lower, upper in ends:
        if max(abs(low - lower), abs(high - upper)) > LARGEST_SIMULATED * (upper - lower):
            sys.exit(f"slope indices: {name} gives {lower} to {upper}, Salus {low} to {high}")


def show(answers):
    release = subprocess.run(["Rscript", "--version"], capture_output=True, text=True, check=True)
    print(f"{(release.stdout + release.stderr).strip()}; Python {platform.python_version()}, "
          f"NumPy {numpy.__version__}, SciPy {scipy.__version__}\n")
    print("Milliseconds: of the clock, the best of all runs, and of all cores together, the mean.\n")
    print("| | Salus | cores | new columns | R | cores | of Salus | NumPy | cores | of Salus "
          "| for AVX2 | cores | R | NumPy | plain copy |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|")
    for job, r in answers["r"].items():
        salus, newer = (answers[build][job.split(",")[0]] for build in ("salus", "newer"))
        cells = [f"{salus['best']:.2f}", f"{salus['core']:.2f}", f"{salus['fresh']:.2f}" if "fresh" in salus else ""]
        # The slowest job is done in part by the others.
        others = [[other[which] * 1000 / other.get("of", 1000) for which in ("best", "core")]
                  for other in (r, answers["numpy"][job])]
        for best, core in others:
            cells += [f"{best:.1f}", f"{core:.1f}", f"{best / salus['best']:.1f} × ({core / salus['core']:.1f})"]
        cells += [f"{newer['best']:.2f}", f"{newer['core']:.2f}"]
        cells += [f"{best / newer['best']:.1f} × ({core / newer['core']:.1f})" for best, core in others]
        cells.append(f"{salus['copy']:.2f} for {salus['bytes'] / 1e6:.0f} MB" if "copy" in salus else "")
        print("| " + " | ".join([job, *cells]) + " |")
    for job in ("a million divisions", "a million roots"):
        print(f"\n{job}, one core: {answers['salus'][job]['best']:.2f} ms; "
              f"for AVX2: {answers['newer'][job]['best']:.2f} ms")


if __name__ == "__main__":
    main()
