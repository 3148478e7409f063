"""One module a question the dashboard answers: the mart in, a frozen answer out."""
