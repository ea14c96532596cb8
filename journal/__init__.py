"""The journal itself: its rules, its storage and its command line."""
