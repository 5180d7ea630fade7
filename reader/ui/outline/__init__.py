"""Moments to jump to, and who spoke how much."""
