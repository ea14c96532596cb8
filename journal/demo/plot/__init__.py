"""What happened in the sample journal, whatever the language it is told in: one module per client."""
