# The reference numbers of MeanValues.swift: phe_mean of PHEindicatormethods on groups of our own.
# Rscript Tests/Oracles/means.R <folder with the package's R sources>
suppressPackageStartupMessages({library(dplyr); library(rlang)})
source(file.path(commandArgs(TRUE)[1], "Means.R"))

groups <- list(
  "a few weights" = c(71.2, 80.05, 64.9, 92.3, 77.7, 58.1),
  "two values" = c(3, 8),
  "negative" = c(-4.5, 2.25, -1, 0, 7, -9.125),
  "all alike" = rep(12.5, 9),
  "large with small differences" = 1e9 + c(1, 4, 2, 8, 5, 7, 3, 6, 2.5, 9.75) / 64,
  "three hundred" = sqrt(1:300),
  "skewed" = c(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 240)
)
data <- bind_rows(lapply(names(groups), function(name) tibble::tibble(group = name, x = groups[[name]])))
found <- phe_mean(group_by(data, group), x, confidence = c(0.95, 0.998))
found90 <- phe_mean(group_by(data, group), x, confidence = 0.9)
for (name in names(groups)) {
  row <- found[found$group == name, ]
  row90 <- found90[found90$group == name, ]
  numbers <- c(row$value_sum, row$stdev, row$value, row90$lowercl, row90$uppercl, row$lower95_0cl,
               row$upper95_0cl, row$lower99_8cl, row$upper99_8cl)
  cat(name, row$value_count, sprintf("%.17g", numbers), sep = ", ")
  cat("\n")
}
