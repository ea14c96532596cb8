"""The smallest Textual programs that do what a row is compared with."""
