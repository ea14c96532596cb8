"""Taking what is in the journal out of it, and bringing it in, in forms that other programs read."""
