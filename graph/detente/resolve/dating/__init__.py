"""The day of a statement, from the phrase, the speech event or the document."""
