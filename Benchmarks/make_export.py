"""Write a made-up Fingertips export of any size: the shape of a real one, numbers that mean nothing.

    make_export.py --rows 2000000 --out export.csv

The same arguments always write the same bytes. Series of 163 areas over 14 years for three sexes, one value in
about a hundred suppressed with a note.
"""

import argparse
import random

COLUMNS = [
    "Indicator ID", "Indicator Name", "Parent Code", "Parent Name", "Area Code", "Area Name", "Area Type", "Sex",
    "Age", "Category Type", "Category", "Time period", "Value", "Lower CI 95.0 limit", "Upper CI 95.0 limit",
    "Lower CI 99.8 limit", "Upper CI 99.8 limit", "Count", "Denominator", "Value note", "Recent Trend",
    "Compared to England value or percentiles", "Compared to percentiles", "Time period Sortable", "New data",
    "Compared to goal", "Time period range",
]
NOTE = '"Suppressed, because the count is small"'


def areas():
    yield ",", "E92000001,England,England"
    for region in range(9):
        yield "E92000001,England", f"E12{region + 1:06d},Region {region + 1},Regions (statistical)"
    for number in range(153):
        region = number % 9 + 1
        code = ("E06", "E08", "E09", "E10")[number % 4] + f"{number:06d}"
        yield f"E12{region:06d},Region {region}", f"{code},Authority {number},Counties & UAs (from Apr 2023)"


def series(chance, indicator, sex):
    level = 10 ** chance.uniform(0.5, 3)
    for index, (parent, area) in enumerate(areas()):
        people = 57_000_000 if index == 0 else chance.randrange(30_000, 1_500_000)
        local = level * chance.uniform(0.5, 1.8)
        slope = chance.uniform(-0.05, 0.05)
        for year in range(2010, 2024):
            start = (
                f'{indicator},"Made-up indicator {indicator}, per 100,000",{parent},{area},{sex},All ages,,,'
                f"{year}/{(year + 1) % 100:02d},"
            )
            end = f",,Not compared,Not compared,{year}0000,,,1y\n"
            value = local * (1 + slope * (year - 2010)) * chance.uniform(0.96, 1.04)
            count = round(value * people / 100_000)
            if count < 8 or chance.random() < 0.01:
                yield f"{start},,,,,,{people},{NOTE}{end}"
                continue
            half = value / count**0.5
            limits = ",".join(f"{value + half * z:.7g}" for z in (-1.96, 1.96, -3.09, 3.09))
            yield f"{start}{value:.8g},{limits},{count},{people},{end}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, required=True, help="at least so many rows")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    chance = random.Random(1)
    written, indicator = 0, 90_000
    with open(options.out, "w", encoding="utf-8", newline="") as file:
        file.write(",".join(COLUMNS) + "\n")
        while written < options.rows:
            indicator += 1
            for sex in ("Persons", "Male", "Female"):
                lines = list(series(chance, indicator, sex))
                file.writelines(lines)
                written += len(lines)


if __name__ == "__main__":
    main()
