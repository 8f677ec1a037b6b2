# The jobs of methods.py in plain R, on whole columns at a time; one line of JSON a job.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
runs <- as.integer(arguments[2])

column <- function(name) {
  path <- file.path(folder, paste0(name, ".f64"))
  readBin(path, "double", file.size(path) / 8)
}

levels <- c(0.95, 0.998)
deviates <- qnorm(1 - (1 - levels) / 2)

proportions <- function(x, n) {
  share <- x / n
  limits <- lapply(deviates, function(z) {
    spread <- z * sqrt(z^2 + 4 * x * (1 - share))
    scale <- 2 * (n + z^2)
    list((2 * x + z^2 - spread) / scale, (2 * x + z^2 + spread) / scale)
  })
  c(list(share), unlist(limits, recursive = FALSE))
}

byar <- function(x, z, side) x * (1 - 1 / (9 * x) + side * z / (3 * sqrt(x)))^3

# The exact limits are asked for where they are needed only.
crude_rates <- function(x, n) {
  few <- which(x < 10)
  limits <- lapply(levels, function(level) {
    z <- qnorm(1 - (1 - level) / 2)
    tail <- (1 - level) / 2
    lower <- byar(x, z, -1)
    upper <- byar(x + 1, z, 1)
    lower[few] <- qchisq(tail, 2 * x[few]) / 2
    upper[few] <- qchisq(1 - tail, 2 * x[few] + 2) / 2
    list(lower / n * 1e5, upper / n * 1e5)
  })
  c(list(x / n * 1e5), unlist(limits, recursive = FALSE))
}

# The same with the limits of the ten counts that occur below ten looked up.
crude_rates_by_table <- function(x, n) {
  few <- which(x < 10)
  place <- x[few] + 1
  limits <- lapply(levels, function(level) {
    z <- qnorm(1 - (1 - level) / 2)
    tail <- (1 - level) / 2
    lower <- byar(x, z, -1)
    upper <- byar(x + 1, z, 1)
    lower[few] <- (qchisq(tail, 2 * 0:9) / 2)[place]
    upper[few] <- (qchisq(1 - tail, 2 * 0:9 + 2) / 2)[place]
    list(lower / n * 1e5, upper / n * 1e5)
  })
  c(list(x / n * 1e5), unlist(limits, recursive = FALSE))
}

# A column for each area, so that the weights, one for each band, are used again from area to area.
standardised <- function(x, n, w) {
  weights <- w / sum(w) / n
  parts <- weights * x
  total <- colSums(x)
  rate <- colSums(parts)
  unit <- sqrt(colSums(weights * parts) / total)
  total[total < 10] <- NA
  limits <- lapply(deviates, function(z) {
    list((rate + unit * (byar(total, z, -1) - total)) * 1e5, (rate + unit * (byar(total + 1, z, 1) - total)) * 1e5)
  })
  rate[is.na(total)] <- NA
  c(list(rate * 1e5), unlist(limits, recursive = FALSE))
}

# A row for each area, a column for each band, all areas at once.
life_tables <- function(d, p, ages) {
  bands <- ncol(d)
  last <- bands
  width <- diff(ages)
  lived <- ifelse(ages == 0, 0.1, 0.5)
  rate <- d / p
  alive <- matrix(1, nrow(d), bands)
  years <- variance <- matrix(0, nrow(d), bands)
  dying <- vector("list", bands)
  for (band in seq_len(bands - 1)) {
    expected <- rate[, band] * width[band]
    q <- pmin(1, expected / (1 + expected * (1 - lived[band])))
    dying[[band]] <- q
    alive[, band + 1] <- alive[, band] * (1 - q)
  }
  total <- alive[, last] / rate[, last]
  spread <- (alive[, last] / 2)^2 * 4 / (d[, last] * rate[, last]^2)
  years[, last] <- 1 / rate[, last]
  variance[, last] <- spread / alive[, last]^2
  for (band in rev(seq_len(bands - 1))) {
    l <- alive[, band]
    after <- alive[, band + 1]
    q <- dying[[band]]
    e <- ifelse(after > 0, total / after, 0)
    v <- ifelse(d[, band] > 0, q^2 * (1 - q) / d[, band], 0)
    spread <- spread + l^2 * ((1 - lived[band]) * width[band] + e)^2 * v
    total <- total + width[band] * (after + lived[band] * (l - after))
    years[, band] <- total / l
    variance[, band] <- spread / l^2
  }
  error <- sqrt(variance)
  withheld <- rowSums(d < 0) > 0 | rowSums(p <= 0) > 0 | rowSums(d > p) > 0 | rowSums(p) <= 5000 | d[, last] == 0
  years[withheld, ] <- NA
  years[alive <= 0 | 2 * deviates[1] * error > 20] <- NA
  limits <- lapply(deviates, function(z) list(years - z * error, years + z * error))
  c(list(years), unlist(limits, recursive = FALSE))
}

# The slope and relative index of one area's rates with limits from so many draws of the logarithms, two levels.
# The line is fitted by least squares weighted with the shares of the population, as sums of the values.
slope_index <- function(rates, errors, people, repetitions) {
  share <- people / sum(people)
  place <- cumsum(share) - share / 2 - 0.5
  factors <- share * place / sum(share * place^2)
  draws <- exp(log(rates) + errors * matrix(rnorm(length(rates) * repetitions), length(rates)))
  slope <- as.vector(factors %*% draws)
  middle <- as.vector(share %*% draws)
  ends <- c(rbind((1 - levels) / 2, 1 - (1 - levels) / 2))
  sii <- sum(factors * rates)
  mid <- sum(share * rates)
  list(
    values = c(sii, (mid + sii / 2) / (mid - sii / 2)),
    limits = c(
      quantile(slope, ends, names = FALSE),
      quantile((middle + slope / 2) / (middle - slope / 2), ends, names = FALSE)))
}

# Sums, and sums with weights by row, of what is known. Matrices with an area in each row are read row by row.
sums <- function(columns) {
  known <- 0
  found <- unlist(lapply(columns, function(values) {
    if (is.matrix(values)) values <- as.vector(t(values))
    known <<- sum(!is.na(values))
    c(sum(values, na.rm = TRUE), sum(values * ((seq_along(values) - 1) %% 1000 + 1), na.rm = TRUE))
  }))
  c(found, known)
}

measure <- function(job, work, count = runs) {
  result <- work()
  begun <- proc.time()
  times <- sapply(seq_len(count), function(run) {
    clock <- Sys.time()
    work()
    as.numeric(Sys.time() - clock, units = "secs") * 1000
  })
  core <- sum((proc.time() - begun)[1:2]) * 1000 / count
  times <- sort(times)
  cat(sprintf(
    '{"job": "%s", "best": %.6f, "median": %.6f, "core": %.6f, "sums": [%s]}\n',
    job, times[1], times[count %/% 2 + 1], core,
    paste(sprintf("%.17g", sums(result)), collapse = ", ")))
}

events <- column("events")
people <- column("people")
measure("proportions", function() proportions(events, people))
measure("crude rates", function() crude_rates(events, people), min(runs, 5))
measure("crude rates, table", function() crude_rates_by_table(events, people))
standard <- column("standard")
bands <- length(standard)
band_events <- matrix(column("band-events"), bands)
band_people <- matrix(column("band-people"), bands)
measure("directly standardised rates", function() standardised(band_events, band_people, standard))
ages <- c(0, 1, seq(5, 90, 5))
deaths <- matrix(column("deaths"), ncol = length(ages), byrow = TRUE)
age_people <- matrix(column("age-people"), ncol = length(ages), byrow = TRUE)
measure("life tables", function() life_tables(deaths, age_people, ages))

# Ten areas of a thousand; the time is for as many as were computed.
rates <- matrix(column("slope-rates"), 10)[, 1:10]
errors <- matrix(column("slope-errors"), 10)[, 1:10]
slope_people <- matrix(column("slope-people"), 10)[, 1:10]
set.seed(1)
all <- function() lapply(1:10, function(area) slope_index(rates[, area], errors[, area], slope_people[, area], 1e5))
found <- all()
begun <- proc.time()
times <- sort(sapply(1:3, function(run) {
  clock <- Sys.time()
  all()
  as.numeric(Sys.time() - clock, units = "secs") * 1000
}))
core <- sum((proc.time() - begun)[1:2]) * 1000 / 3
text <- function(part) paste(sprintf("%.17g", unlist(lapply(found, `[[`, part))), collapse = ", ")
cat(sprintf(
  '{"job": "slope indices", "of": 10, "best": %.6f, "median": %.6f, "core": %.6f, "sums": [%s], "simulated": [%s]}\n',
  times[1], times[2], core, text("values"), text("limits")))
