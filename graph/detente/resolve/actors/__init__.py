"""Whom a mention means: names, titles, descriptions, pronouns, and who speaks for whom."""
