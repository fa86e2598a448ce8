"""The type of an act and its stance, from cue, content and syntax."""
