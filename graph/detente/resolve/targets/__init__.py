"""Whom a statement is aimed at, and what else it is about."""
