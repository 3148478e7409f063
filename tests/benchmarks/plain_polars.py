"""The script of `plain_pandas` in polars, which reads and groups with all cores."""

from pathlib import Path

import polars as pl


def between_r(answers: Path, customers: Path) -> float:
    """Engagement with NPS between stores; customers of the three months after each wave."""
    items = pl.mean_horizontal("Q1", "Q2", "Q3", "Q4")
    waves = (
        pl.scan_csv(answers, try_parse_dates=True)
        .with_columns(engagement=25 * (items - 1))
        .group_by("Store", "Wave closed")
        .agg(x=pl.col("engagement").sum(), n=pl.col("engagement").count())
    )
    net = 100 * ((pl.col("NPS") >= 9).cast(pl.Int32) - (pl.col("NPS") <= 6).cast(pl.Int32))
    months = (
        pl.scan_csv(customers, try_parse_dates=True)
        .with_columns(net=net, month=pl.col("Answered on").dt.truncate("1mo"))
        .group_by("Store", "month")
        .agg(y=pl.col("net").sum(), m=pl.col("net").count())
    )
    after = pl.concat(
        waves.with_columns(
            month=pl.col("Wave closed").dt.truncate("1mo").dt.offset_by(f"{months_after}mo")
        )
        for months_after in (1, 2, 3)
    )
    pairs = after.join(months, on=["Store", "month"])
    x = pairs.unique(["Store", "Wave closed"]).group_by("Store").agg(
        x=pl.col("x").sum() / pl.col("n").sum()
    )  # fmt: skip
    y = pairs.group_by("Store").agg(y=pl.col("y").sum() / pl.col("m").sum())
    return float(x.join(y, on="Store").select(pl.corr("x", "y")).collect().item())
