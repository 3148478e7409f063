# What R says about tests/reference/data: run `Rscript tests/reference/stats.R` from the project's
# folder; it writes values.json, which the tests read. R is not needed to run the tests.
# Debian: r-base-core r-cran-{multilevel,lme4,psych,survival,plm,lavaan,sandwich,boot,jsonlite}

suppressMessages({
  library(multilevel); library(lme4); library(psych); library(survival)
  library(plm); library(lavaan); library(sandwich); library(boot); library(jsonlite)
})
here <- "tests/reference"
read <- function(name) read.csv(file.path(here, "data", paste0(name, ".csv")))
units <- read("units"); panel <- read("panel"); answers <- read("answers"); spells <- read("spells")
out <- list()

# --- units ---------------------------------------------------------------------------------------
test <- function(...) {
  found <- cor.test(...)
  list(r = unname(found$estimate), p = found$p.value, low = found$conf.int[1],
       high = found$conf.int[2])
}
out$pearson <- test(units$engagement, units$customer)
rho <- cor.test(units$engagement, units$customer, method = "spearman", exact = FALSE)
out$spearman <- list(r = unname(rho$estimate), p = rho$p.value)
tau <- cor.test(units$engagement, units$customer, method = "kendall", exact = FALSE)
out$kendall <- list(r = unname(tau$estimate), p = tau$p.value)

whole <- units[complete.cases(units), ]
regression <- summary(lm(customer ~ engagement + log(size), whole))$coefficients
out$partial <- list(
  r = cor(resid(lm(engagement ~ log(size), whole)), resid(lm(customer ~ log(size), whole))),
  p = regression["engagement", 4])
out$semi_partial <- list(r = cor(resid(lm(engagement ~ log(size), whole)), whole$customer))
out$weighted <- list(r = cov.wt(whole[, c("engagement", "customer")], wt = whole$size / sum(whole$size),
                                cor = TRUE)$cor[1, 2])
slope <- lm(customer ~ engagement, whole, weights = size)
out$weighted_slope <- list(value = unname(coef(slope)[2]),
                           se = sqrt(vcovHC(slope, type = "HC3")[2, 2]))
line <- lm(customer ~ engagement, whole)
at <- predict(line, data.frame(engagement = c(60, 70, 80)), interval = "confidence")
out$line <- list(slope = unname(coef(line)[2]), low = confint(line)[2, 1], high = confint(line)[2, 2],
                 fit = unname(at[, 1]), band_low = unname(at[, 2]), band_high = unname(at[, 3]))
quarters <- quantile(whole$engagement, c(.25, .75))
gap <- t.test(whole$customer[whole$engagement >= quarters[2]],
              whole$customer[whole$engagement <= quarters[1]])
out$quartile_gap <- list(gap = unname(gap$estimate[1] - gap$estimate[2]), low = gap$conf.int[1],
                         high = gap$conf.int[2], p = gap$p.value)
set.seed(1)
drawn <- boot(whole[, c("engagement", "customer")], function(d, i) cor(d[i, 1], d[i, 2]), R = 40000)
bca <- boot.ci(drawn, type = "bca")$bca
out$bca <- list(low = bca[4], high = bca[5])

# LMG by all subsets, written out so that no further package is needed.
drivers <- paste0("driver", 1:4)
r2 <- function(names) if (length(names)) summary(lm(reformulate(names, "engagement"), units))$r.squared else 0
share <- function(one) {
  rest <- setdiff(drivers, one)
  subsets <- c(list(character()), unlist(lapply(1:3, function(k) combn(rest, k, simplify = FALSE)), FALSE))
  sum(sapply(subsets, function(s) factorial(length(s)) * factorial(3 - length(s)) / factorial(4) *
               (r2(c(s, one)) - r2(s))))
}
full <- lm(reformulate(drivers, "engagement"), units)
out$drivers <- list(share = unname(sapply(drivers, share)), r2 = summary(full)$r.squared,
                    adjusted = summary(full)$adj.r.squared,
                    vif = unname(diag(solve(cor(units[, drivers])))))

# --- answers: do people of a unit agree, do items go together? -------------------------------------
score <- rowMeans(answers[, -1])
model <- aov(score ~ factor(answers$unit))
mixed <- lmer(score ~ 1 + (1 | answers$unit))
spread <- as.data.frame(VarCorr(mixed))$vcov
out$icc <- list(icc1 = ICC1(model), icc2 = ICC2(model), f = summary(model)[[1]][1, 4])
out$reml <- list(tau2 = spread[1], sigma2 = spread[2], mean = unname(fixef(mixed)),
                 se = sqrt(vcov(mixed)[1, 1]), shrunken = coef(mixed)[[1]][1:5, 1])
out$rwg <- list(one = mean(rwg(answers$item1, answers$unit, 2)$rwg, na.rm = TRUE),
                many = mean(rwg.j(answers[, -1], answers$unit, 2)$rwg.j, na.rm = TRUE),
                ad = mean(ad.m(answers[, -1], answers$unit)$AD.M, na.rm = TRUE))
found <- suppressWarnings(psych::alpha(answers[, -1]))
out$alpha <- list(alpha = found$total$raw_alpha, low = unname(found$feldt$lower.ci[[1]]),
                  high = unname(found$feldt$upper.ci[[1]]), without = found$alpha.drop$raw_alpha,
                  item_rest = found$item.stats$r.drop)
one <- cfa("f =~ item1 + item2 + item3 + item4", answers, std.lv = TRUE)
par <- parameterEstimates(one)
loading <- par$est[par$op == "=~"]; unique <- par$est[par$op == "~~" & par$lhs != "f"]
out$omega <- list(omega = sum(loading)^2 / (sum(loading)^2 + sum(unique)), loadings = loading,
                  chi2 = unname(fitMeasures(one, "chisq")), cfi = unname(fitMeasures(one, "cfi")),
                  rmsea = unname(fitMeasures(one, "rmsea")))

# --- panel: within, between, both, and which comes first -------------------------------------------
ragged <- panel[(panel$unit + panel$wave) %% 7 != 0, ]
clustered <- function(formula) {
  fit <- plm(formula, pdata.frame(ragged, index = c("unit", "wave")), model = "within")
  se <- sqrt(vcovHC(fit, method = "arellano", type = "sss", cluster = "group")["x", "x"])
  g <- length(unique(ragged$unit)); b <- unname(coef(fit)["x"])
  list(slope = b, se = se, low = b - qt(.975, g - 1) * se, high = b + qt(.975, g - 1) * se,
       p = 2 * pt(-abs(b / se), g - 1))
}
out$within <- clustered(y ~ x)
out$within_periods <- clustered(y ~ x + factor(wave))
means <- aggregate(cbind(x, y) ~ unit, ragged, mean)
out$between <- test(means$x, means$y)
ragged$mean <- ave(ragged$x, ragged$unit)
both <- lmer(y ~ x + mean + (1 | unit), ragged)
out$mundlak <- list(value = unname(fixef(both)), se = unname(sqrt(diag(as.matrix(vcov(both))))),
                    tau2 = as.data.frame(VarCorr(both))$vcov[1], sigma2 = sigma(both)^2)

before <- transform(panel, wave = wave + 1)
names(before)[3:4] <- c("x0", "y0")
lags <- merge(panel, before)
for (v in c("x", "y", "x0", "y0")) {
  inside <- lags[[v]] - ave(lags[[v]], lags$wave)
  lags[[v]] <- lags[[v]] / sqrt(mean(inside^2))
}
path <- function(formula, name) {
  fit <- lm(formula, lags)
  se <- sqrt(vcovCL(fit, cluster = lags$unit, type = "HC1")[name, name])
  b <- unname(coef(fit)[name])
  list(value = b, low = b - qt(.975, 119) * se, high = b + qt(.975, 119) * se)
}
out$lead_lag <- list(forward = path(y ~ x0 + y0 + factor(wave), "x0"),
                     backward = path(x ~ y0 + x0 + factor(wave), "y0"))

wide <- reshape(panel, idvar = "unit", timevar = "wave", direction = "wide", sep = "")
inside <- function(k) c(sprintf("wx%d =~ 1*x%d", k, k), sprintf("wy%d =~ 1*y%d", k, k),
                        sprintf("x%d ~~ 0*x%d", k, k), sprintf("y%d ~~ 0*y%d", k, k))
steps <- function(k) c(sprintf("wx%d ~ a*wx%d + b*wy%d", k, k - 1, k - 1),
                       sprintf("wy%d ~ c*wx%d + d*wy%d", k, k - 1, k - 1))
free <- function(k) c(sprintf("wx%d ~~ wx%d", k, k), sprintf("wy%d ~~ wy%d", k, k),
                      sprintf("wx%d ~~ wy%d", k, k))
sum1 <- function(v) paste(sprintf("1*%s%d", v, 1:5), collapse = " + ")
model <- c(paste("RX =~", sum1("x")), paste("RY =~", sum1("y")), "RX ~~ RX", "RY ~~ RY", "RX ~~ RY",
           unlist(lapply(1:5, inside)), unlist(lapply(2:5, steps)), unlist(lapply(1:5, free)),
           "RX ~~ 0*wx1", "RX ~~ 0*wy1", "RY ~~ 0*wx1", "RY ~~ 0*wy1")
fit <- lavaan(paste(model, collapse = "\n"), wide, int.ov.free = TRUE, meanstructure = TRUE)
par <- parameterEstimates(fit)
pick <- function(label) {
  row <- par[par$label == label, ][1, ]
  list(value = row$est, low = row$ci.lower, high = row$ci.upper)
}
out$ri_clpm <- list(forward = pick("c"), backward = pick("b"),
                    chi2 = unname(fitMeasures(fit, "chisq")), df = unname(fitMeasures(fit, "df")),
                    rmsea = unname(fitMeasures(fit, "rmsea")))

# --- spells: staying -------------------------------------------------------------------------------
spells$gone <- as.numeric(spells$reason > 0)
spells$happy <- as.numeric(spells$engagement > 0)
curve <- survfit(Surv(entered, months, gone) ~ 1, spells, conf.type = "log-log")
year <- summary(curve, times = c(12, 24))
out$retention <- list(value = year$surv, low = year$lower, high = year$upper, se = year$std.err,
                      median = unname(summary(curve)$table["median"]))
plain <- survfit(Surv(months, gone) ~ 1, spells)
mean24 <- summary(plain, rmean = 24)$table
out$mean_stay <- list(value = unname(mean24["rmean"]), se = unname(mean24["se(rmean)"]))
rank <- survdiff(Surv(months, gone) ~ happy, spells)
out$log_rank <- list(chi2 = rank$chisq, observed = rank$obs, expected = rank$exp)
hazard <- coxph(Surv(entered, months, gone) ~ engagement, spells, cluster = unit)
out$cox <- list(coef = unname(coef(hazard)), se = sqrt(hazard$naive.var[1, 1]),
                robust = sqrt(hazard$var[1, 1]), loglik = hazard$loglik[2],
                zph = cox.zph(coxph(Surv(entered, months, gone) ~ engagement, spells))$table[1, "p"])
causes <- survfit(Surv(months, factor(reason, 0:2)) ~ 1, spells)
gone <- summary(causes, times = c(12, 24))
out$competing <- list(voluntary = unname(gone$pstate[, 2]), other = unname(gone$pstate[, 3]),
                      se = unname(gone$std.err[, 2]))
rates <- aggregate(cbind(gone, months) ~ happy, spells, sum)
ratio <- poisson.test(rev(rates$gone), rev(rates$months) / 12)
out$rate <- with(poisson.test(sum(spells$gone), sum(spells$months) / 12),
                 list(value = unname(estimate), low = conf.int[1], high = conf.int[2]))
out$rate_ratio <- list(value = unname(ratio$estimate), low = ratio$conf.int[1],
                       high = ratio$conf.int[2], p = ratio$p.value)
share <- prop.test(sum(spells$reason == 1), nrow(spells), correct = FALSE)
out$share <- list(value = unname(share$estimate), low = share$conf.int[1], high = share$conf.int[2])

# --- agreement in one unit, from its answers on 1 to 5 laid on 0 to 100 --------------------------
first <- na.omit(answers[answers$unit == answers$unit[1], -1])
laid <- (as.matrix(first) - 1) * 25
noise <- mean(apply(laid, 2, var)) / (2 * 625); freedom <- nrow(laid) - 1
out$agreement_of_sums <- list(
  value = max(0, 1 - noise), low = max(0, 1 - noise * freedom / qchisq(.025, freedom)),
  high = max(0, 1 - noise * freedom / qchisq(.975, freedom)),
  j = rwg.j(first, rep(1, nrow(first)), 2)$rwg.j,
  star = rwg.j.lindell(first, rep(1, nrow(first)), 2)$rwg.lindell)

# --- four steps, measured twice: what chance alone moves -----------------------------------------
edges <- c(-Inf, qnorm(c(.25, .75, .90)), Inf)
both <- function(i, j, r) integrate(function(z) {
  rest <- sqrt(1 - r^2)
  dnorm(z) * (pnorm((edges[j + 1] - r * z) / rest) - pnorm((edges[j] - r * z) / rest))
}, edges[i], edges[i + 1], rel.tol = 1e-12)$value
shares <- outer(1:4, 1:4, Vectorize(function(i, j) both(i, j, .7)))
out$steps_by_chance <- list(shares = as.vector(shares), changed = 1 - sum(diag(shares)),
                            limits = qbinom(c(.025, .975), 140, 1 - sum(diag(shares))))

write_json(out, file.path(here, "values.json"), auto_unbox = TRUE, digits = NA, pretty = TRUE)
