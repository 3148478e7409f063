"""The auditor: what could be learned of a few people from all that is published, by the sums of it.

It reads marts alone, as anybody may who sees the dashboard, so its verdict is an attacker's.
"""
