"""The vocabulary of feelings, where each word lies in the plane, and how two moments compare."""
