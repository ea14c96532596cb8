"""The sample journal in English: one module per client."""
