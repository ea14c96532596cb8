"""How fast the program is, as ratios to what it stands on: `python -m benchmarks` from the root of a checkout.

Needs the development tools and a POSIX system. Every row compares two whole processes, measured in turn, so that the
ratio holds where the machine's own speed does not.
"""
