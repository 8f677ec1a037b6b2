# Runs the R package PHEindicatormethods on cases of our own and writes what it answers, in full digits, for
# Tests/IndicatorMethodsTests/Agreement.
#
#   Rscript Tests/Oracles/pheindicatormethods.R PACKAGE OUTPUT
#
# PACKAGE is the folder of its source (github.com/ukhsa-collaboration/PHEindicatormethods, version 2.1.0); needs
# dplyr, tidyr, purrr, rlang, broom and tibble. The package is licensed under the GPL: nothing of it is part of
# this project but the numbers it gives.

suppressPackageStartupMessages(for (name in c("dplyr", "tidyr", "purrr", "rlang", "broom", "tibble"))
  library(name, character.only = TRUE))
arguments <- commandArgs(trailingOnly = TRUE)
stopifnot(length(arguments) == 2)
package <- arguments[1]
version <- read.dcf(file.path(package, "DESCRIPTION"))[, "Version"]
for (file in c("utils", "Proportions", "Rates", "DSR", "ISRatio", "ISRate", "LifeExpectancy"))
  source(file.path(package, "R", paste0(file, ".R")))

# The package speaks dplyr 1.1; these two words of it are told to an older one.
if (packageVersion("dplyr") < "1.1.0") {
  pick <- function(...) across(...)
  case_when <- function(..., .default) {
    if (missing(.default)) dplyr::case_when(...) else dplyr::case_when(..., TRUE ~ .default)
  }
}

numbers <- function(x) {
  text <- rep("null", length(x))
  known <- is.finite(x)
  short <- sprintf("%.15g", x[known])
  text[known] <- ifelse(as.numeric(short) == x[known], short, sprintf("%.17g", x[known]))
  paste0("[", paste(text, collapse = ","), "]")
}

cases <- character()

# One case: the inputs by name, the levels, and for each row of the answer its value and, level by level, its
# limits.
add <- function(method, inputs, levels, value, limits) {
  fields <- vapply(names(inputs), function(name) paste0('"', name, '":', numbers(inputs[[name]])), "")
  rows <- paste(apply(limits, 1, numbers), collapse = ",")
  cases <<- c(cases, paste0(
    '{"method":"', method, '",', paste(fields, collapse = ","), ',"levels":', numbers(levels),
    ',"value":', numbers(value), ',"limits":[', rows, "]}"))
}

every_level <- c(0.9, 0.95, 0.99, 0.998, 0.9999)

# Level by level, as most functions of the package take one level or one certain pair; the pair must not differ.
run <- function(method, inputs, answer, levels = every_level) {
  each <- lapply(levels, function(level) as.data.frame(answer(level)))
  limits <- do.call(cbind, lapply(each, function(one) as.matrix(one[, c("lowercl", "uppercl")])))
  both <- as.data.frame(answer(c(0.95, 0.998)))
  of_both <- as.matrix(both[, c("lower95_0cl", "upper95_0cl", "lower99_8cl", "upper99_8cl")])
  stopifnot(all.equal(unname(limits[, c(3, 4, 7, 8), drop = FALSE]), unname(of_both), tolerance = 0))
  add(method, inputs, levels, each[[1]]$value, unname(limits))
}

quietly <- function(expression) suppressWarnings(suppressMessages(expression))

proportions <- data.frame(
  x = c(0, 1, 0, 1, 7, 10, 19, 20, 2.5, 994, 0, 1, 999999, 123456, 5e8),
  n = c(1, 1, 20, 20, 20, 20, 20, 20, 7.5, 40299, 1e6, 1e6, 1e6, 1e9, 1e9))
for (multiplier in c(1, 100)) {
  run("proportion", c(proportions, multiplier = multiplier),
      function(level) phe_proportion(proportions, x, n, confidence = level, multiplier = multiplier))
}

rates <- data.frame(
  x = c(0, 0.5, 1, 2, 5, 9, 9.5, 9.999, 10, 10.5, 11, 37, 100, 5432.1, 1e6, 1e9),
  n = c(1, 500, 1e5, 7, 2345.5, 1e6, 100, 100, 100, 1e4, 1e4, 12345, 5.7e7, 5.7e7, 5.7e7, 5.7e7))
for (multiplier in c(1, 100000)) {
  run("rate", c(rates, multiplier = multiplier),
      function(level) phe_rate(rates, x, n, confidence = level, multiplier = multiplier))
}

RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(2013)

european <- c(5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000,
              2500, 1500, 1000)
people <- function(size, count = 19) round(runif(count, 0.5, 1.5) * size)
events <- function(n, rate) rpois(length(n), n * rate)

direct <- function(x, n, w, multiplier = 100000) {
  data <- data.frame(x, n, w)
  run("direct", c(data, multiplier = multiplier), function(level)
    calculate_dsr(data, x, n, stdpop = w, confidence = level, multiplier = multiplier))
}
for (size in c(40, 300, 2000, 5e4, 1e6)) {
  n <- people(size)
  direct(events(n, 0.05 * seq(0.2, 3, length.out = 19)), n, european)
}
n <- people(800)
# Ten events exactly, nine, nine and a half; all in one stratum; a stratum that the standard lacks; a thousand.
direct(c(4, 6, rep(0, 17)), n, european)
direct(c(4, 5, rep(0, 17)), n, european)
direct(c(4, 5.5, rep(0, 17)), n, european)
direct(c(rep(0, 18), 25), n, european)
direct(events(n, 0.02), n, replace(european, 3, 0), multiplier = 1000)
direct(c(3, 11), c(1234.5, 0.25), c(0.4, 0.6), multiplier = 1)

repeated <- function(data) {
  run("repeated", c(data, multiplier = 1000), function(level)
    quietly(calculate_dsr(data, x, n, stdpop = w, confidence = level, multiplier = 1000,
                          independent_events = FALSE, eventfreq = f, ageband = band)))
}
# Every frequency in every band, as the package's own example has it.
for (size in c(60, 500, 2e4)) {
  n <- people(size, 6)
  grid <- expand.grid(f = 1:4, band = 1:6)
  grid$n <- n[grid$band]
  grid$w <- european[grid$band * 3]
  grid$x <- rpois(24, grid$n * 0.04 / grid$f)
  repeated(grid)
}
# The same with the rows left out that have nobody.
sparse <- data.frame(
  f = c(1, 2, 1, 3, 2), band = c(1, 1, 2, 2, 3), n = c(1500, 1500, 1100, 1100, 700),
  w = c(5500, 5500, 7000, 7000, 2500), x = c(12, 3, 20, 4, 7))
full <- expand.grid(f = 1:3, band = 1:3)
full$n <- c(1500, 1100, 700)[full$band]
full$w <- c(5500, 7000, 2500)[full$band]
full$x <- 0
full$x[match(paste(sparse$f, sparse$band), paste(full$f, full$band))] <- sparse$x
repeated(full)
sparse_answer <- quietly(calculate_dsr(sparse, x, n, stdpop = w, multiplier = 1000, independent_events = FALSE,
                                       eventfreq = f, ageband = band))
add("sparse", c(sparse, multiplier = 1000), 0.95, sparse_answer$value,
    as.matrix(as.data.frame(sparse_answer)[, c("lowercl", "uppercl")]))

indirect <- function(x, n, x_ref, n_ref) {
  data <- data.frame(x, n, x_ref, n_ref)
  inputs <- as.list(data)
  run("ratio", c(inputs, multiplier = 100), function(level)
    calculate_ISRatio(data, x, n, x_ref, n_ref, refpoptype = "field", confidence = level, refvalue = 100))
  run("indirect", c(inputs, multiplier = 1000), function(level)
    calculate_ISRate(data, x, n, inputs$x_ref, inputs$n_ref, confidence = level, multiplier = 1000))
}
for (size in c(50, 400, 6000, 1e6)) {
  n <- people(size, 8)
  n_ref <- people(2e6, 8)
  indirect(events(n, 0.03), n, events(n_ref, 0.02 * 1:8), n_ref)
}
# Observed totals apart from the strata, one for each of several areas; one reference for all.
totals <- c(0, 1, 5, 9, 9.5, 10, 11, 640, 1e6)
strata <- expand.grid(stratum = 1:5, area = seq_along(totals))
strata$n <- people(5000, nrow(strata))
n_ref <- people(9e5, 5)
x_ref <- events(n_ref, 0.01 * 1:5)
grouped <- group_by(strata, area)
observed <- data.frame(area = seq_along(totals), x = totals)
shared <- list(x = totals, n = strata$n, x_ref = x_ref, n_ref = n_ref)
run("totals ratio", c(shared, multiplier = 1), function(level)
  quietly(calculate_ISRatio(grouped, x, n, x_ref, n_ref, confidence = level, observed_totals = observed)))
run("totals rate", c(shared, multiplier = 100000), function(level)
  quietly(calculate_ISRate(grouped, x, n, x_ref, n_ref, confidence = level, observed_totals = observed)))

ages <- c(0L, 1L, seq(5L, 90L, 5L))
years <- function(method, d, n, start = ages, levels = c(0.9, 0.95, 0.998)) {
  data <- data.frame(start, d, n)
  found <- quietly(phe_life_expectancy(data, d, n, start, age_contents = start, confidence = levels))
  limits <- if (ncol(found) > 6) {
    names <- sub(".", "_", sprintf("%.1fcl", levels * 100), fixed = TRUE)
    as.matrix(found[, c(rbind(paste0("lower", names), paste0("upper", names)))])
  } else {
    matrix(NA_real_, nrow(data), 2 * length(levels))
  }
  add(method, list(start = start, d = d, n = n), levels, as.numeric(found$value), unname(limits))
}
mortality <- 1e-4 * c(40, 2, 1, 1, 3, 5, 6, 7, 9, 13, 20, 31, 50, 80, 130, 210, 350, 600, 1050, 2000)
for (size in c(300, 1000, 8000, 1e5)) {
  n <- people(size, 20) * c(0.2, 0.8, rep(1, 13), 0.8, 0.6, 0.4, 0.3, 0.15)
  years("life", pmax(events(n, mortality), c(rep(0, 19), 1)), n)
}
n <- c(1900, 7400, rep(9000, 8), 8000, 8000, 7500, 7000, 6500, 6000, 5500, 4500, 3300, 2600)
d <- c(14, 2, 1, 1, 5, 8, 9, 10, 12, 20, 30, 50, 60, 90, 130, 200, 300, 420, 500, 410)
years("life", d, n)
years("life", replace(d, c(1, 2, 5), 0), n)
years("life", replace(d, 20, n[20]), n)
# Deaths of at least 40% of a band's people in a year empty it, so that nobody reaches the next age.
years("nobody left", replace(d, 18, 2000), n)
# Just above 5,000 people in all, and 5,000.
small <- c(rep(255, 19), 156)
few <- c(rep(0, 10), rep(1, 9), 3)
years("wide", few, small)
years("withheld", few, replace(small, 20, 155))
years("withheld", replace(d, 4, -1), n)
years("withheld", replace(d, 4, 0), replace(n, 4, 0))
years("withheld", replace(d, 20, 2601), n)
years("withheld", replace(d, 20, 0), n)
years("missing deaths", replace(d, 14, NA), n)
years("nineteen bands", d[-1], n[-1] + replace(rep(0, 19), 1, 1900), start = c(0L, ages[-(1:2)]))

# A count that is missing: the package sums the others.
some <- data.frame(x = c(30, NA, 4), n = 1000, w = 1, x_ref = c(10, 20, 30), n_ref = 1000)
run("missing direct", c(some, multiplier = 100000), function(level)
  calculate_dsr(some, x, n, stdpop = w, confidence = level))
run("missing ratio", c(some, multiplier = 100), function(level)
  calculate_ISRatio(some, x, n, x_ref, n_ref, refpoptype = "field", confidence = level, refvalue = 100))

writeLines(c(
  "{", paste0('"source":"PHEindicatormethods ', version, ', by Tests/Oracles/pheindicatormethods.R",'),
  '"cases":[', paste0(cases, c(rep(",", length(cases) - 1), "")), "]}"), arguments[2])
