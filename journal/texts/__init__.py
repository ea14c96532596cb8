"""What the program says, by subject: the shape of each subject here, its words in `en` and `de`."""
