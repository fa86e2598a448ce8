"""Questions of grammar, each with one answer: on a parse alone, whatever it is asked for."""
