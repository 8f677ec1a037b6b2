# Control limits, places and words of funnel plots, computed by the R package PHEindicatormethods and by R's own
# quantiles, as a Swift file for Tests/IndicatorMethodsTests/Funnel/FunnelValues.swift:
#   Rscript funnels.R FOLDER-OF-THE-PACKAGE'S-R-FILES > FunnelValues.swift
suppressMessages({library(dplyr); library(tidyr); library(purrr); library(rlang); library(tibble)})
folder <- commandArgs(trailingOnly = TRUE)[1]
for (name in c("utils.R", "Funnels.R")) source(file.path(folder, name))

number <- function(x) {
  short <- sprintf("%.15g", x)
  text <- ifelse(is.na(x) | as.numeric(short) == x, short, sprintf("%.17g", x))
  ifelse(is.na(x), "nil", sub("e+", "e", text, fixed = TRUE))
}
row <- function(...) paste0("    (", paste(..., sep = ", "), "),")
block <- function(name, doc, type, rows)
  cat(paste0("  /// ", doc), paste0("  static let ", name, ": [", type, "] = ["), rows, "  ]", sep = "\n")

cat("// Made by Tests/Oracles/funnels.R from PHEindicatormethods 2.1.0 and R's qgamma and qnorm.\nenum FunnelValues {\n")

# Proportions: the limits of the package at places of its own axis.
rows <- c()
for (average in c(0.001, 0.03, 0.25, 0.5, 0.9, 0.999)) for (most in c(60, 4000, 900000)) {
  data <- tibble(n = c(most / 40, most), x = n * average)
  limits <- calculate_funnel_limits(data, x, n, statistic = "proportion", multiplier = 100, type = "standard")
  limits <- limits[c(1, 2, 7, 20, 50, 80, 100), ]
  rows <- c(rows, row(number(average), number(limits$Population), number(limits$lower_2s_limit),
    number(limits$upper_2s_limit), number(limits$lower_3s_limit), number(limits$upper_3s_limit)))
}
block("proportions", "Average, denominator, and the package's limits in per cent.",
  "(Double, Double, Double, Double, Double, Double)", rows)

# Counts: the expected counts at which a count is just significant, by R's quantiles and by the package's search.
rows <- c()
for (count in c(1, 2, 3, 5, 9, 10, 11, 25, 80, 300, 1500, 10000, 60000))
  for (tail in c(0.025, 0.001)) rows <- c(rows, row(number(count), number(tail),
    number(qgamma(tail, count)), number(qgamma(tail, count + 1, lower.tail = FALSE)),
    number(poisson_funnel(count, tail, "low")), number(poisson_funnel(count, tail, "high"))))
block("counts", "Count, tail, exact lower and upper limit, and what the package's search gives for them.",
  "(Double, Double, Double, Double, Double, Double)", rows)

# Points and words.
set.seed(20050314)
areas <- function(n, level, spread) tibble(n = round(exp(runif(n, log(300), log(90000)))),
  x = rpois(n, n * level * exp(rnorm(n, 0, spread))))
words <- function(data) paste0('"', data$significance, '"')

data <- areas(60, 0.04, 0.25) %>% mutate(x = pmin(x, n))
found <- assign_funnel_significance(data, x, n, statistic = "proportion", multiplier = 100)
block("proportionWords", "Count, denominator, word.", "(Double, Double, String)",
  row(number(data$x), number(data$n), words(found)))

data <- areas(60, 0.002, 0.4) %>% mutate(rate = x / n * 100000)
found <- assign_funnel_significance(data, x, n, rate, statistic = "rate", rate_type = "crude", multiplier = 100000)
points <- calculate_funnel_points(data, x, n, rate, rate_type = "crude", years_of_data = 3, multiplier = 100000)
block("crudeRatePoints", "Count, denominator, x for three years, y, word.", "(Double, Double, Double, Double, String)",
  row(number(data$x), number(data$n), number(points$denominator_derived), number(points$rate_chart), words(found)))

data <- areas(60, 0.002, 0.4) %>% mutate(x = pmax(x, 1), rate = x / n * 100000 * exp(rnorm(60, 0, 0.1)))
found <- assign_funnel_significance(data, x, n, rate, statistic = "rate", rate_type = "dsr", multiplier = 100000)
points <- calculate_funnel_points(data, x, rate = rate, rate_type = "dsr", years_of_data = 3, multiplier = 100000)
average <- sum(data$x) / sum(data$x / data$rate)
block("standardisedRatePoints", "Count, rate, x for three years, y, word.", "(Double, Double, Double?, Double?, String)",
  row(number(data$x), number(data$rate), number(points$denominator_derived), number(points$rate_chart), words(found)))
cat(paste0("  static let standardisedRateAverage = ", number(average), "\n"))

data <- areas(60, 0.002, 0.4) %>% mutate(expected = n * 0.002)
found <- assign_funnel_significance(data, x, expected, statistic = "ratio")
block("ratioWords", "Observed, expected, word.", "(Double, Double, String)",
  row(number(data$x), number(data$expected), words(found)))

# The limits as the package draws them: at its own places of the axis, for one set of areas.
limits <- calculate_funnel_limits(data, x, expected, statistic = "ratio", ratio_type = "isr", multiplier = 100,
  type = "standard")[c(1, 4, 15, 50, 100), ]
excess <- calculate_funnel_limits(data, x, expected, statistic = "ratio", ratio_type = "count", multiplier = 1,
  type = "standard")[c(1, 4, 15, 50, 100), ]
both <- function(table, side, tail) row(number(tail), paste0(side == "upper"),
  number(table[[paste0(side, "_", ifelse(tail == 0.025, "2s", "3s"), "_exp_events")]]),
  number(table[[paste0(side, "_", ifelse(tail == 0.025, "2s", "3s"), "_limit")]]))
every <- function(table) unlist(lapply(c("lower", "upper"), function(side)
  lapply(c(0.025, 0.001), function(tail) both(table, side, tail))))
block("ratioLimits", "Tail, whether upper, expected count, limit of an indirectly standardised ratio.",
  "(Double, Bool, Double, Double)", tolower(every(limits)))
block("excessLimits", "The same for a ratio of counts.", "(Double, Bool, Double, Double)", tolower(every(excess)))

# What the package makes of a multiplier other than 100.
limits <- calculate_funnel_limits(tibble(n = c(20, 400), x = n * 0.3), x, n, statistic = "proportion",
  multiplier = 1000, type = "standard")[c(20, 60, 100), ]
block("perThousand", "Denominator and upper 95% limit in 1,000 for an average of 0.3, as the package gives it.",
  "(Double, Double)", row(number(limits$Population), number(limits$upper_2s_limit)))
one <- calculate_funnel_limits(tibble(n = c(20, 400), x = n * 0.9), x, n, statistic = "proportion",
  multiplier = 1, type = "standard")[c(1, 5, 20), ]
block("perOne", "The same of 1 for an average of 0.9.", "(Double, Double)",
  row(number(one$Population), number(one$upper_2s_limit)))
cat("}\n")
