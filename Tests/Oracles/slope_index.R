# Runs the R package PHEindicatormethods on slope indices and quantiles of our own making and writes the input and
# what it answers, in full digits, for Tests/IndicatorMethodsTests/Inequality.
#
#   Rscript Tests/Oracles/slope_index.R PACKAGE OUTPUT
#
# PACKAGE is the folder of its source (github.com/ukhsa-collaboration/PHEindicatormethods, version 2.1.0), OUTPUT
# that of the three tables; needs dplyr, tidyr, purrr, rlang, broom and tibble. The package is licensed under the
# GPL: nothing of it is part of this project but the numbers it gives.

suppressPackageStartupMessages(for (name in c("dplyr", "tidyr", "purrr", "rlang", "broom", "tibble"))
  library(name, character.only = TRUE))
arguments <- commandArgs(trailingOnly = TRUE)
stopifnot(length(arguments) == 2)
package <- arguments[1]
# The argument .default came with dplyr 1.1.
if (packageVersion("dplyr") < "1.1.0")
  case_when <- function(..., .default) dplyr::case_when(..., TRUE ~ .default)
for (file in c("utils.R", "SII_function.R", "Quantiles.R")) source(file.path(package, "R", file))

set.seed(20260731)
RNGkind("Mersenne-Twister", "Inversion")
levels <- c(0.9, 0.95, 0.998)

# Values that fall or rise with the quantile's number, with noise, and limits about them.
columns <- function(type, n, shape, unequal) {
  at <- (seq_len(n) - 0.5) / n
  population <- if (unequal) round(exp(rnorm(n, 8, 0.9))) + 50 else round(runif(n, 9000, 11000))
  noise <- rnorm(n, 0, 0.04)
  if (type == 0) {
    value <- switch(shape, falling = 84 - 9 * at + 8 * noise, rising = 74 + 8 * at + 8 * noise,
      flat = 80 + 10 * noise, negative = -30 - 12 * at + 8 * noise, huge = 1e9 * (3 - at + noise))
    width <- abs(value) * runif(n, 0.005, 0.03)
    data.frame(population, value, lower = value - width, upper = value + width)
  } else if (type == 1) {
    value <- switch(shape, falling = 520, rising = 240, flat = 300, small = 0.004, steep = 900, wide = 60) *
      exp(switch(shape, falling = -0.8, rising = 0.7, flat = 0.02, small = -1, steep = -2.4, wide = -0.5) * at +
        2 * noise)
    error <- switch(shape, wide = runif(n, 0.2, 0.5), runif(n, 0.02, 0.1))
    data.frame(population, value, lower = value * exp(-1.9 * error), upper = value * exp(2.02 * error))
  } else {
    logit <- switch(shape, falling = 0.3 - 1.2 * at, rising = -1.4 + 1.1 * at, flat = rep(-0.5, n),
      small = -5 - 1.5 * at, high = 3 + 2 * at, wide = -0.8 + at) + 3 * noise
    error <- switch(shape, wide = runif(n, 0.2, 0.6), runif(n, 0.03, 0.12))
    data.frame(population, value = plogis(logit), lower = plogis(logit - 2 * error),
      upper = plogis(logit + 1.93 * error))
  }
}

plan <- bind_rows(
  expand.grid(type = 0, shape = c("falling", "rising", "flat", "negative", "huge"), n = c(5, 10, 20),
    transform = FALSE, stringsAsFactors = FALSE),
  expand.grid(type = 1, shape = c("falling", "rising", "flat", "small", "steep", "wide"), n = c(5, 10, 20),
    transform = c(FALSE, TRUE), stringsAsFactors = FALSE),
  expand.grid(type = 2, shape = c("falling", "rising", "flat", "small", "high", "wide"), n = c(5, 10, 20),
    transform = c(FALSE, TRUE), stringsAsFactors = FALSE)
) %>% mutate(
  case = row_number(),
  unequal = case %% 2 == 0,
  multiplier = c(1, -1, 100, -100, 0.5, 1000)[1 + (case * 5 + n) %% 6],
  errors = !transform & case %% 3 == 0
)

inputs <- list()
expected <- list()
for (row in seq_len(nrow(plan))) {
  one <- plan[row, ]
  data <- columns(one$type, one$n, one$shape, one$unequal)
  data$quantile <- seq_len(one$n)
  scale <- function(x) switch(one$type + 1, x, log(x), qlogis(x))
  data$error <- (scale(data$upper) - scale(data$lower)) / 2 / qnorm(0.975)
  common <- list(data, quo(quantile), quo(population), value = quo(value), value_type = one$type,
    transform = one$transform, multiplier = one$multiplier, repetitions = 1e5, confidence = levels, rii = TRUE,
    intercept = TRUE, type = "standard")
  precision <- if (one$errors) list(se = quo(error)) else list(lower_cl = quo(lower), upper_cl = quo(upper))
  found <- suppressWarnings(eval_tidy(call2(phe_sii, !!!lapply(c(common, precision), function(x)
    if (is_quosure(x)) quo_get_expr(x) else x))))
  names(found) <- sub("cl$", "", names(found))
  inputs[[row]] <- data %>% mutate(case = row) %>%
    select(case, quantile, population, value, lower, upper, error)
  expected[[row]] <- data.frame(case = row, type = c("mean", "rate", "proportion")[one$type + 1],
    quantiles = one$n, transform = one$transform, multiplier = one$multiplier, errors = one$errors,
    found[c("sii", "rii", "intercept",
      outer(c("sii_lower", "sii_upper", "rii_lower", "rii_upper"), c("90_0", "95_0", "99_8"), paste0))])
}
exact <- function(data) mutate(data, across(where(is.double), ~ sprintf("%.17g", .x)))
save <- function(data, name)
  write.csv(exact(data), file.path(arguments[2], name), row.names = FALSE, quote = FALSE)
save(bind_rows(inputs), "slope_index_input.csv")
save(bind_rows(expected), "slope_index_expected.csv")

# Quantiles of areas: ties, missing values, several regions, more and fewer areas than quantiles.
regions <- data.frame(region = rep(c("A", "B", "C", "D", "E"), times = c(10, 37, 120, 7, 33)))
areas <- regions %>% mutate(
  value = round(rnorm(n(), 20, 6), ifelse(region == "C", 0, 1)),
  value = ifelse(row_number() %% 17 == 5, NA, value))
places <- function(groups, invert)
  suppressWarnings(phe_quantile(group_by(areas, region), value, groups, invert, type = "standard"))$quantile
numbers <- areas %>% mutate(
  high10 = places(10L, TRUE), low10 = places(10L, FALSE), high5 = places(5L, TRUE), low7 = places(7L, FALSE))
save(numbers %>% mutate(across(-region, as.double)), "area_quantiles.csv")
